package tradingtwin.bench.gate;

import java.time.Duration;

/// How many plans come, from how many traders, for how long.
///
/// A trader may write sixty times at once and once a second after that, so a crowd must be large
/// enough for its rate: the walls of a trader stand in the house that is measured, too.
///
/// @param rate plans a second
/// @param warmUp at that rate, not counted
/// @param measured counted
/// @param trips round trips in each trader's history
public record Load(int rate, Duration warmUp, Duration measured, int traders, int trips) {
  /// The load of the goal: 200 a second.
  public static final Load USUAL =
      new Load(200, Duration.ofSeconds(15), Duration.ofSeconds(15), 150, 20);

  public Load {
    if (rate < 1 || measured.toSeconds() < 1 || warmUp.isNegative() || traders < 1 || trips < 0) {
      throw new IllegalArgumentException("a load is at least one plan of one trader in a second");
    }
  }

  int plansBefore() {
    return Math.toIntExact(rate * warmUp.toSeconds());
  }

  int plans() {
    return plansBefore() + Math.toIntExact(rate * measured.toSeconds());
  }
}
