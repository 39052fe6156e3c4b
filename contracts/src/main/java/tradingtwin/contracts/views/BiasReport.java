package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer of /v1/bias/score.
///
/// @param costs what habits that are possible or found cost, in the order of the findings
/// @param twinCurve the trader beside the twin; absent with too little to know the trader's limits
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BiasReport(
    List<BiasFinding> findings,
    List<ScoredTag> tags,
    int decisions,
    int roundTrips,
    List<String> symbolsWithoutCandles,
    String inputDigest,
    String policyVersion,
    List<HabitCost> costs,
    @Nullable TwinCurve twinCurve) {
  public BiasReport {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
    symbolsWithoutCandles = List.copyOf(symbolsWithoutCandles);
    costs = List.copyOf(costs);
  }
}
