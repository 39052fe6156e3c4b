package tradingtwin.engine.gate;

import java.time.Instant;
import java.util.List;

/// A wish to go against a verdict.
///
/// @param at when it was made
/// @param rationale why, in the trader's words
/// @param risk money at risk, account currency
/// @param safeguards what will limit the damage, in the trader's words
public record OverrideRequest(Instant at, String rationale, Stated risk, List<String> safeguards) {
  public OverrideRequest {
    safeguards = safeguards.stream().filter(each -> !each.isBlank()).toList();
  }
}
