package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.gate.OwnRule;

/// Times are UTC; the trader lives in New York, five hours behind.
class OwnRuleBreachesTest {
  private final List<Fill> fills = new ArrayList<>();

  @Test
  void entriesOfTheTradersDayAreCounted() {
    buy("2024-03-01T15:00:00Z");
    buy("2024-03-02T02:00:00Z");
    buy("2024-03-02T06:00:00Z");
    assertThat(broken(new OwnRule.MostEntriesADay("r", 1))).containsExactly("f1");
  }

  @Test
  void aLossPausesForTheMinutesAndForTheDay() {
    buy("2024-03-01T15:00:00Z");
    sell("2024-03-01T15:10:00Z", "90");
    buy("2024-03-01T15:39:00Z");
    sell("2024-03-01T15:45:00Z", "110");
    buy("2024-03-01T15:50:00Z");
    assertThat(broken(new OwnRule.WaitAfterLoss("r", 30))).containsExactly("f2");
    assertThat(broken(new OwnRule.MostLossesADay("r", 1))).containsExactly("f2", "f4");
  }

  @Test
  void timesDaysSymbolsSizesAndPositionsAreHeldAgainstEachEntry() {
    buy("2024-03-01T14:29:00Z");
    assertThat(broken(new OwnRule.NoEntryBefore("r", LocalTime.of(9, 30)))).hasSize(1);
    assertThat(broken(new OwnRule.NoEntryBefore("r", LocalTime.of(9, 29)))).isEmpty();
    assertThat(broken(new OwnRule.NoEntryAfter("r", LocalTime.of(9, 29)))).hasSize(1);
    assertThat(broken(new OwnRule.NoWeekday("r", Set.of(DayOfWeek.FRIDAY)))).hasSize(1);
    assertThat(broken(new OwnRule.NoSymbol("r", "BTC-USD"))).hasSize(1);
    assertThat(broken(new OwnRule.LargestSize("r", new BigDecimal("99.99")))).hasSize(1);
    assertThat(broken(new OwnRule.LargestSize("r", new BigDecimal("100")))).isEmpty();
    buy("2024-03-01T15:29:00Z");
    assertThat(broken(new OwnRule.MostOpenPositions("r", 1)))
        .as("adding opens no further position")
        .isEmpty();
  }

  @Test
  void exitsBreakNothing() {
    buy("2024-03-01T15:00:00Z");
    sell("2024-03-01T20:00:00Z", "90");
    assertThat(broken(new OwnRule.NoEntryAfter("r", LocalTime.of(11, 0)))).isEmpty();
  }

  private List<String> broken(OwnRule rule) {
    Ledger ledger = Ledger.of(fills, DecisionPolicy.DEFAULT);
    return OwnRuleBreaches.of(ledger, List.of(rule), ZoneId.of("America/New_York")).stream()
        .map(breach -> breach.entry().fillId())
        .toList();
  }

  private void buy(String at) {
    fill(at, Side.BUY, "100");
  }

  private void sell(String at, String price) {
    fill(at, Side.SELL, price);
  }

  private void fill(String at, Side side, String price) {
    fills.add(
        new Fill(
            "f" + fills.size(),
            "main",
            "BTC-USD",
            side,
            BigDecimal.ONE,
            new BigDecimal(price),
            BigDecimal.ZERO,
            "USD",
            Instant.parse(at),
            TsPrecision.SECOND,
            Optional.empty()));
  }
}
