package tradingtwin.coach.scoring;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

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
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT.in(zone));
    Denials denials = Denials.of(request.denied());
    return new Scored.Report(ReportOut.of(denials.without(report), denials.in(report)));
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
