package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Records and findings to ask one detector about.
final class Records {
  private Records() {}

  static TraderRecord of(List<Fill> fills, Market market, BiasPolicies policies) {
    Ledger ledger = Ledger.of(fills, policies.decisions());
    return new TraderRecord(ledger, market, "seed", policies, new Charts(market));
  }

  /// The finding with one of these labels.
  static BiasFinding finding(BiasReport report, BiasLabel... labels) {
    return report.findings().stream()
        .filter(finding -> List.of(labels).contains(finding.label()))
        .findFirst()
        .orElseThrow();
  }
}
