package tradingtwin.coach.scoring;

import java.util.List;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.engine.attribution.Attribution;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Scoring a request with the product's own policies: plain Java, no clock, the same answer for
/// the same request.
public final class Scoring {
  private Scoring() {}

  /// The report on a request's fills.
  public static Scored of(BiasScoreRequest request) {
    Faults faults = new Faults();
    List<Fill> fills = FillsIn.of(request, faults);
    Market market = MarketIn.of(request.candles(), faults);
    return faults.isEmpty()
        ? new Scored.Report(scored(fills, market))
        : new Scored.Unfit(faults.all());
  }

  private static BiasReport scored(List<Fill> fills, Market market) {
    BiasPolicies policies = BiasPolicies.DEFAULT;
    var report = BiasScoring.score(fills, market, policies);
    var money =
        Attribution.of(
            Ledger.of(fills, policies.decisions()),
            market,
            report,
            AttributionPolicies.DEFAULT.in(policies.zone()));
    return ReportOut.of(report, money);
  }
}
