package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.matching.Matching;
import tradingtwin.engine.matching.MatchingPolicy;

class ProcessStreakTest {
  private static final Instant FIRST = Instant.parse("2024-03-01T12:00:00Z");
  private final List<Fill> fills = new ArrayList<>();
  private final List<GatedIntent> intents = new ArrayList<>();
  private final List<Instant> breaches = new ArrayList<>();

  @Test
  void plannedDaysCountAndRestDaysKeepTheStreak() {
    planned(0, Verdict.GO);
    planned(1, Verdict.SIZE_DOWN);
    planned(9, Verdict.GO);
    assertThat(streak()).isEqualTo(new ProcessStreak(3, 3));
  }

  @Test
  void anUngatedEntryEndsItAndTheBestIsKept() {
    planned(0, Verdict.GO);
    planned(1, Verdict.GO);
    buy(2, "10");
    planned(3, Verdict.GO);
    assertThat(streak()).isEqualTo(new ProcessStreak(1, 2));
  }

  @Test
  void anEntryAgainstTheVerdictEndsItAndSoDoesALargerOne() {
    planned(0, Verdict.GO);
    planned(1, Verdict.WAIT);
    assertThat(streak()).isEqualTo(new ProcessStreak(0, 1));
    intent(2, Verdict.GO);
    buy(2, "12");
    assertThat(streak()).isEqualTo(new ProcessStreak(0, 1));
  }

  @Test
  void aBreachOnADayWithoutEntriesEndsIt() {
    planned(0, Verdict.GO);
    breaches.add(FIRST.plus(Duration.ofDays(1)));
    assertThat(streak()).isEqualTo(new ProcessStreak(0, 1));
  }

  @Test
  void anOpenQuestionNeitherCountsNorEnds() {
    planned(0, Verdict.GO);
    intent(1, Verdict.GO);
    intent(1, Verdict.GO);
    buy(1, "10");
    assertThat(streak()).isEqualTo(new ProcessStreak(1, 1));
  }

  @Test
  void thereIsNoStreakForTrading() {
    assertThat(ProcessStreak.of(List.of(day(0, 0, 0), day(1, 0, 0))))
        .isEqualTo(new ProcessStreak(0, 0));
    assertThat(ProcessStreak.of(List.of(day(2, 5, 5), day(0, 1, 1))))
        .as("five entries count no more than one")
        .isEqualTo(new ProcessStreak(2, 2));
  }

  private static ProcessDay day(int number, int entries, int planned) {
    return new ProcessDay(LocalDate.EPOCH.plusDays(number), entries, planned, 0, 0);
  }

  private ProcessStreak streak() {
    return ProcessStreak.of(
        ProcessDays.of(
            Matching.of(
                Ledger.of(fills, DecisionPolicy.DEFAULT),
                intents,
                Map.of(),
                Optional.of(FIRST),
                ZoneOffset.UTC,
                MatchingPolicy.DEFAULT),
            breaches,
            ZoneOffset.UTC));
  }

  private void planned(int day, Verdict verdict) {
    intent(day, verdict);
    buy(day, "10");
  }

  private void intent(int day, Verdict verdict) {
    Instant from = FIRST.plus(Duration.ofDays(day));
    intents.add(
        new GatedIntent(
            "plan-" + intents.size(),
            "main",
            "BTC-USD",
            Direction.LONG,
            verdict,
            false,
            from,
            from.plus(Duration.ofHours(1)),
            BigDecimal.TEN,
            Optional.empty()));
  }

  private void buy(int day, String qty) {
    fills.add(
        new Fill(
            "f" + fills.size(),
            "main",
            "BTC-USD",
            Side.BUY,
            new BigDecimal(qty),
            new BigDecimal("100"),
            BigDecimal.ZERO,
            "USD",
            FIRST.plus(Duration.ofDays(day)).plusSeconds(60),
            TsPrecision.SECOND,
            Optional.empty()));
  }
}
