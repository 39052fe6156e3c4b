package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.views.Streaks;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.adherence.LeftPlans;
import tradingtwin.core.adherence.LeftPlans.Due;
import tradingtwin.core.adherence.ProcessRecord;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.workers.WorkersHouse;

/// What a plan that was left then did: better left, worse left, or not known, and never guessed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftPlansClockTest {
  private WorkersHouse house;
  private PlanningTrader anna;
  private Due left;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
  }

  @AfterAll
  void close() {
    house.close();
  }

  /// Long at 64,000, stop 63,000, target 66,000; told to wait, and left.
  @BeforeEach
  void someoneWhoWaits() {
    anna = new PlanningTrader(house);
    String plan = anna.plans("0.01", "63000");
    boolean _ =
        house
            .inbox("intentEvaluator")
            .take(
                anna.id,
                Ulid.next(),
                "pretrade.intent.submitted",
                "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(plan));
    assertThat(anna.intent(plan).decision().verdict()).isEqualTo(Verdict.WAIT);
    house
        .part(DeclaringIntents.class)
        .outcome(anna.id, plan, new IntentOutcome(IntentOutcome.Outcome.SKIPPED, null));
    left = new Due(anna.id, plan);
  }

  @Test
  void aPlanThatWouldHaveLostWasBetterLeft() {
    looks(query -> bars(query, 64_000, 62_500));

    assertThat(saved()).isEqualTo(new Streaks.Saved(1, 1, 0, 0));
    assertThat(due()).as("it has ended").doesNotContain(left);
  }

  @Test
  void aPlanThatWouldHaveEarnedWasWorseLeft() {
    looks(query -> bars(query, 64_000, 66_500));

    assertThat(saved()).isEqualTo(new Streaks.Saved(1, 0, 1, 0));
  }

  @Test
  void withoutPricesNothingIsKnownAndItIsLookedAtAgain() {
    assertThat(due()).contains(left);
    looks(query -> new CandlesAnswer.Unavailable("away", Duration.ZERO));

    assertThat(saved()).isEqualTo(new Streaks.Saved(1, 0, 0, 1));
    assertThat(due()).as("not at once").doesNotContain(left);
    assertThat(house.count(anna.id, "select count(*) from plans_on_paper where settled")).isZero();
  }

  private void looks(FetchCandles source) {
    Instant later = Instant.now().plus(Duration.ofHours(12));
    try (LeftPlansClock clock =
        new LeftPlansClock(house.part(LeftPlans.class), source, () -> later)) {
      clock.look(left);
    }
  }

  /// A bar at the first price and one that goes on to the second.
  private static CandlesAnswer bars(CandleQuery query, double first, double then) {
    Granularity length = query.granularity();
    Instant start = length.startOfBarAt(query.from()).plus(length.length());
    return new CandlesAnswer.Candles(
        List.of(
            new Bar(start, first, first, first, first, 1),
            new Bar(
                start.plus(length.length()),
                first,
                Math.max(first, then),
                Math.min(first, then),
                then,
                1)));
  }

  private Streaks.Saved saved() {
    return house.part(ProcessRecord.class).streaks(anna.id).saved();
  }

  private List<Due> due() {
    return house.part(LeftPlans.class).due(100);
  }
}
