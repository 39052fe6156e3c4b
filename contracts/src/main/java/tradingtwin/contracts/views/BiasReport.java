package tradingtwin.contracts.views;

import java.util.List;

/// The answer of /v1/bias/score.
public record BiasReport(
    List<BiasFinding> findings,
    List<ScoredTag> tags,
    int decisions,
    int roundTrips,
    List<String> symbolsWithoutCandles,
    String inputDigest,
    String policyVersion) {
  public BiasReport {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
    symbolsWithoutCandles = List.copyOf(symbolsWithoutCandles);
  }
}
