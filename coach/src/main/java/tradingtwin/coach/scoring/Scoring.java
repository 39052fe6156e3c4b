package tradingtwin.coach.scoring;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /// The report on a request's fills; days begin in the trader's zone, denied tags are left out.
  public static Scored of(BiasScoreRequest request) {
    Faults faults = new Faults();
    ZoneId zone = zone(request.timeZone(), faults);
    List<Fill> fills = FillsIn.of(request, faults);
    Market market = MarketIn.of(request.candles(), faults);
    if (!faults.isEmpty()) {
      return new Scored.Unfit(faults.all());
    }
    return new Scored.Report(scored(fills, market, zone, Denials.of(request.denied())));
  }

  private static BiasReport scored(List<Fill> fills, Market market, ZoneId zone, Denials denials) {
    BiasPolicies policies = BiasPolicies.DEFAULT.in(zone);
    var whole = BiasScoring.score(fills, market, policies);
    var ledger = Ledger.of(fills, policies.decisions());
    var leaning = BiasScoring.leaning(ledger, market, whole, policies);
    var money =
        Attribution.of(
            ledger, market, denials.without(leaning), AttributionPolicies.DEFAULT.in(zone));
    return ReportOut.of(denials.without(whole), money, denials.in(whole));
  }

  private static ZoneId zone(@Nullable String name, Faults faults) {
    if (name == null) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      faults.add("/timeZone", "is no known time zone");
      return ZoneOffset.UTC;
    }
  }
}
