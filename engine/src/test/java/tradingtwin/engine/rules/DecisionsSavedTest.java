package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.rules.DecidedIntent.End;

class DecisionsSavedTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private final List<DecidedIntent> intents = new ArrayList<>();

  @Test
  void whatWasLeftPostponedOrSizedDownAfterAVerdictIsSaved() {
    add(0, Verdict.WAIT, End.SKIPPED, "-1");
    add(2, Verdict.NO_GO, End.EXPIRED, "1.5");
    add(4, Verdict.WAIT, End.POSTPONED, "-1");
    add(6, Verdict.SIZE_DOWN, End.SIZED_DOWN, "2");
    add(8, Verdict.NO_GO, End.CANCELLED, null);
    DecisionsSaved saved = DecisionsSaved.of(intents);
    assertThat(saved.saved()).hasSize(5);
    assertThat(saved.better().n()).isEqualTo(2);
    assertThat(saved.better().netR()).isEqualByComparingTo("-2");
    assertThat(saved.worse().n()).isEqualTo(1);
    assertThat(saved.worse().netR()).isEqualByComparingTo("1.5");
  }

  @Test
  void goTakenAndPendingAreNot() {
    add(0, Verdict.GO, End.SKIPPED, "-1");
    add(2, Verdict.NO_GO, End.TAKEN, "-1");
    add(4, Verdict.WAIT, End.PENDING, null);
    assertThat(DecisionsSaved.of(intents).saved()).isEmpty();
  }

  @Test
  void askingOftenSavesNothing() {
    for (int i = 0; i < 10; i++) {
      add(i * 0.5, Verdict.NO_GO, End.EXPIRED, "-1");
    }
    assertThat(DecisionsSaved.of(intents).saved()).hasSize(1);
  }

  @Test
  void leavingOnePlanAndTakingItsTwinSavesNothing() {
    add(0, Verdict.NO_GO, End.CANCELLED, "-1");
    add(0.5, Verdict.WAIT, End.TAKEN, "-1");
    assertThat(DecisionsSaved.of(intents).saved()).isEmpty();
  }

  private void add(double hour, Verdict verdict, End end, @Nullable String r) {
    Instant from = NOON.plus(Duration.ofMinutes((long) (hour * 60)));
    GatedIntent intent =
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
            Optional.empty());
    intents.add(new DecidedIntent(intent, end, Optional.ofNullable(r).map(BigDecimal::new)));
  }
}
