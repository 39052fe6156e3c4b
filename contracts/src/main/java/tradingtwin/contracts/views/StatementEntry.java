package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.EntryKind;
import tradingtwin.contracts.words.TsPrecision;

/// A line of a broker's statement that is no fill.
///
/// @param word the statement's own
/// @param asset what moved; none where nothing did
/// @param amount above zero came, below zero went
/// @param symbol what it is about
/// @param qty units that a split added, or of an option that ended
/// @param ratio shares after a split for each before
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementEntry(
    String entryId,
    EntryKind kind,
    String word,
    Instant at,
    TsPrecision tsPrecision,
    @Nullable String asset,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal fee,
    @Nullable String feeCurrency,
    @Nullable String symbol,
    @Nullable BigDecimal qty,
    @Nullable BigDecimal ratio) {}
