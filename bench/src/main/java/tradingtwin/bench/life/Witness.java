package tradingtwin.bench.life;

import java.util.EnumMap;
import java.util.Map;

/// Sees every draw of a life and what it says of one habit.
///
/// The weight of a draw is the logarithm of what the habit makes of the chance, which tells the two
/// lives apart best. With the pace known, what happened is held against the chance without the
/// habit. Without it, the weights of what happened are held against those of all draws of the same
/// kind in the same day: a day with more of everything says nothing then. Sizes and prices say
/// nothing either way.
final class Witness {
  private static final double FELT = 1e-9;
  private final Map<Deed.Kind, Day> days = new EnumMap<>(Deed.Kind.class);
  private double score;
  private double variance;
  private double dayScore;
  private double dayVariance;

  /// One draw.
  ///
  /// @param day number of the day
  /// @param with the chance as it is
  /// @param without the chance without the habit
  void saw(Deed.Kind kind, int day, boolean happened, double with, double without) {
    if (with < FELT || without < FELT) {
      return;
    }
    double weight = Math.log(with / without);
    score += weight * ((happened ? 1 : 0) - without);
    variance += weight * weight * without * (1 - without);
    Day own = days.computeIfAbsent(kind, _ -> new Day());
    if (own.number != day) {
      dayScore += own.score();
      dayVariance += own.variance();
      own.begin(day);
    }
    own.add(weight, happened);
  }

  Testimony testimony() {
    double sum = dayScore;
    double spread = dayVariance;
    for (Day day : days.values()) {
      sum += day.score();
      spread += day.variance();
    }
    return variance > 0
        ? new Testimony(score / Math.sqrt(variance), spread > 0 ? sum / Math.sqrt(spread) : 0)
        : Testimony.NONE;
  }

  /// The draws of one kind in one day.
  private static final class Day {
    private int number = -1;
    private int draws;
    private int acts;
    private double weights;
    private double squares;
    private double actWeights;

    void begin(int day) {
      number = day;
      draws = 0;
      acts = 0;
      weights = 0;
      squares = 0;
      actWeights = 0;
    }

    void add(double weight, boolean happened) {
      draws++;
      weights += weight;
      squares += weight * weight;
      acts += happened ? 1 : 0;
      actWeights += happened ? weight : 0;
    }

    double score() {
      return draws == 0 ? 0 : actWeights - acts * weights / draws;
    }

    /// Of so many drawn without return.
    double variance() {
      if (draws < 2) {
        return 0;
      }
      double mean = weights / draws;
      double each = Math.max(0, squares / draws - mean * mean);
      return acts * each * (draws - acts) / (draws - 1.0);
    }
  }
}
