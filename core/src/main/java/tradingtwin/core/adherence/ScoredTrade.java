package tradingtwin.core.adherence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Adherence;

/// A trade that had a plan, with how far it followed it.
///
/// @param tradeId its first fill
/// @param intentId the plan; absent only when the plan is gone
/// @param day of its first entry, in the trader's zone
/// @param adherence score and rules; without a score where too few applied
public record ScoredTrade(
    String tradeId,
    @Nullable String intentId,
    LocalDate day,
    Adherence adherence,
    Outcome outcome) {}
