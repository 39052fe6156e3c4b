package tradingtwin.contracts.requests;

import java.math.BigDecimal;
import java.util.List;

/// A request to go against a verdict.
///
/// @param rationale why, in own words
/// @param riskStatement what is lost if it goes wrong, in own words
/// @param riskAmount money at risk
/// @param safeguards what limits the damage
public record OverrideRequest(
    String rationale, String riskStatement, BigDecimal riskAmount, List<String> safeguards) {
  public OverrideRequest {
    safeguards = List.copyOf(safeguards);
  }
}
