package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.workers.WorkersHouse;

/// A trader with a past: two round trips of 0.02 BTC-USD on each of 25 days, an hour apart, each
/// with a small gain, scored by the coach of the house, and 10,000 stated afterwards.
final class TradedTrader {
  private static final int DAYS = 25;

  private TradedTrader() {}

  static PlanningTrader in(WorkersHouse house) {
    return in(house, List.of());
  }

  /// One whose last trade, closed a moment ago, lost.
  static PlanningTrader afterALoss(WorkersHouse house) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return in(
        house,
        List.of(
            row(now.minus(Duration.ofMinutes(9)), "BUY", 50_000),
            row(now.minus(Duration.ofMinutes(2)), "SELL", 49_900)));
  }

  private static PlanningTrader in(WorkersHouse house, List<String> last) {
    PlanningTrader trader = new PlanningTrader(house);
    List<String> rows = new ArrayList<>(List.of(FillTemplate.HEADER));
    Instant noon =
        Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12 - 24 * (DAYS + 2)));
    for (int day = 0; day < DAYS; day++) {
      Instant at = noon.plus(Duration.ofDays(day));
      for (int trip = 0; trip < 2; trip++) {
        Instant start = at.plus(Duration.ofHours(2L * trip));
        rows.add(row(start, "BUY", 50_000));
        rows.add(row(start.plus(Duration.ofHours(1)), "SELL", 50_100));
      }
    }
    rows.addAll(last);
    String job = house.importFile(trader.id, String.join("\n", rows) + "\n");
    Job _ = house.awaitJob(trader.id, job, Job.State.DONE);
    Job _ = house.awaitJob(trader.id, JobKind.SCORE_BIAS, Job.State.DONE);
    AccountStatements statements = house.part(AccountStatements.class);
    String account = statements.of(trader.id).getFirst().accountId();
    statements.change(
        trader.id, account, new BrokerAccountChange(null, "USD", new BigDecimal("10000"), null));
    return trader;
  }

  private static String row(Instant at, String side, int price) {
    return "%s,BTC-USD,%s,0.02,%d,0.5,USD,f%d-%s,"
        .formatted(at, side, price, at.getEpochSecond(), side);
  }
}
