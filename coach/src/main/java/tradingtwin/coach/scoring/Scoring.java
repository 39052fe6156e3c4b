package tradingtwin.coach.scoring;

import java.util.List;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

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
        ? new Scored.Report(ReportOut.of(BiasScoring.score(fills, market, BiasPolicies.DEFAULT)))
        : new Scored.Unfit(faults.all());
  }
}
