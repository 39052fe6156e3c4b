package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tradingtwin.contracts.requests.BuyingPlanDraft;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.requests.PretradeIntent.Purpose;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Every;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.workers.WorkersHouse;

/// A trader who buys BTC-USD for 640 each day, first today, whatever the price.
final class DcaTrader {
  final PlanningTrader trader;

  DcaTrader(WorkersHouse house, String words) {
    this.trader = new PlanningTrader(house).with("10000");
    String today = Instant.now().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString();
    var _ =
        house
            .part(BuyingPlans.class)
            .state(
                trader.id,
                new BuyingPlanDraft(
                    List.of("BTC-USD"), new BigDecimal("640"), today, Every.DAY, words));
  }

  /// An intent of the schedule, at 64,000.
  String plans(Purpose purpose, String size) {
    Direction direction = purpose == Purpose.INTERRUPTION ? Direction.SHORT : Direction.LONG;
    return trader
        .house
        .part(DeclaringIntents.class)
        .declare(
            trader.id,
            new PretradeIntent(
                null,
                "BTC-USD",
                direction,
                PretradeIntent.Timeframe._1D,
                new PretradeIntent.Plan(new BigDecimal("64000"), null, null, null, null),
                new PretradeIntent.Risk(new BigDecimal(size), new BigDecimal("100"), null),
                new PretradeIntent.Context(null, null, List.of(), null),
                Persona.INDEXDCA,
                null,
                purpose));
  }
}
