package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.situation.Cooldown;

class EntriesInPausesTest {
  private final List<Fill> fills = new ArrayList<>();
  private final List<Cooldown> pauses = new ArrayList<>();
  private TsPrecision precision = TsPrecision.SECOND;

  @Test
  void aPauseHoldsFromItsFirstInstantToTheOneBeforeItsEnd() {
    pause("10:00", "11:00");
    buy("09:59");
    buy("10:01");
    buy("10:59");
    buy("11:01");
    assertThat(inside()).containsExactly("f1", "f2");
  }

  @Test
  void aPauseThatWasLengthenedIsOne() {
    pause("10:30", "12:00");
    pause("10:00", "11:00");
    pause("10:40", "11:30");
    buy("11:45");
    buy("12:05");
    assertThat(inside()).containsExactly("f0");
  }

  @Test
  void leavingIsNeverPausedAndAddingIs() {
    buy("09:30");
    pause("10:00", "11:00");
    buy("10:10");
    fill("10:20", Side.SELL);
    assertThat(inside()).containsExactly("f1");
  }

  @Test
  void anEntryThatKnowsOnlyItsDayIsNotKnownToBeInside() {
    precision = TsPrecision.DATE;
    pause("00:00", "23:00");
    buy("12:00");
    assertThat(inside()).isEmpty();
  }

  private List<String> inside() {
    return EntriesInPauses.of(Ledger.of(fills, DecisionPolicy.DEFAULT), pauses).stream()
        .map(Decision::id)
        .toList();
  }

  private void pause(String from, String until) {
    pauses.add(new Cooldown(Cooldown.Reason.OWN_WISH, at(from), at(until)));
  }

  private void buy(String time) {
    fill(time, Side.BUY);
  }

  private void fill(String time, Side side) {
    fills.add(
        new Fill(
            "f" + fills.size(),
            "main",
            "BTC-USD",
            side,
            BigDecimal.ONE,
            BigDecimal.TEN,
            BigDecimal.ZERO,
            "USD",
            at(time),
            precision,
            Optional.empty()));
  }

  private static Instant at(String time) {
    return Instant.parse("2024-03-01T" + time + ":00Z");
  }
}
