package tradingtwin.bench.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the timing of decisions says of a habit, to somebody who knows when it would pull.
class WitnessTest {
  private static final double USUAL = 0.02;
  private static final int DRAWS = 100;
  private static final int DAYS = 100;

  @Test
  void aHabitThatIsNotThereIsWithinTwoStandardErrorsInMostLives() {
    int beyond = 0;
    for (int seed = 0; seed < 200; seed++) {
      Testimony heard = lived(seed, false, draw -> draw % 2 == 0 ? 4 : 1);
      beyond += Math.abs(heard.knowingThePace()) > 2 ? 1 : 0;
      beyond += Math.abs(heard.withoutThePace()) > 2 ? 1 : 0;
    }
    assertThat(beyond / 400.0).isCloseTo(0.045, within(0.03));
  }

  @Test
  void aHabitOfTheHourIsSeenWithAndWithoutThePace() {
    Testimony heard = lived(1, true, draw -> draw % 2 == 0 ? 4 : 1);
    assertThat(heard.knowingThePace()).isGreaterThan(5);
    assertThat(heard.withoutThePace()).isGreaterThan(5);
  }

  @Test
  void aHabitOfWholeDaysIsNotSeenWithoutThePace() {
    Testimony heard = lived(2, true, draw -> draw / DRAWS % 2 == 0 ? 4 : 1);
    assertThat(heard.knowingThePace()).isGreaterThan(5);
    assertThat(heard.withoutThePace()).isZero();
  }

  @Test
  void aHabitThatChangesNoChanceSaysNothing() {
    assertThat(lived(3, true, draw -> 1).speaks()).isFalse();
    assertThat(new Witness().testimony().speaks()).isFalse();
  }

  /// How much more likely a draw is with the habit.
  private interface Factor {
    double at(int draw);
  }

  private static Testimony lived(long seed, boolean there, Factor factor) {
    SplittableRandom random = new SplittableRandom(seed);
    Witness witness = new Witness();
    for (int draw = 0; draw < DAYS * DRAWS; draw++) {
      double with = USUAL * factor.at(draw);
      boolean happened = random.nextDouble() < (there ? with : USUAL);
      witness.saw(Deed.Kind.OPEN, draw / DRAWS, happened, with, USUAL);
    }
    return witness.testimony();
  }
}
