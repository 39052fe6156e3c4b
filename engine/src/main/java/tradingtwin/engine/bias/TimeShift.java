package tradingtwin.engine.bias;

import java.util.Arrays;
import java.util.List;
import tradingtwin.engine.statistics.NegativeBinomial;
import tradingtwin.engine.statistics.Poisson;
import tradingtwin.engine.statistics.Spread;

/// How many entries would have met a conspicuous bar had all of them been made some days earlier
/// or later, the hours of the day and the distances between entries kept.
///
/// Entries come in bunches, at certain hours, in several symbols at once, and conspicuous bars
/// come in bunches too: moving all entries together keeps all of that and breaks only the tie
/// between the two. Shifts go round within the bars of the trader's own time.
///
/// @param observed entries that met one
/// @param usual mean over the shifts
/// @param shifts other days tried
/// @param p chance of at least so many, by mean and variance of the shifted counts
record TimeShift(int observed, double usual, int shifts, double p) {

  /// One symbol's part: which bars are conspicuous, and how many entries each has.
  ///
  /// @param conspicuous by bar, first to last bar of the trader's time
  /// @param entries by bar, of the same length
  /// @param barsADay how many bars a day has
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(boolean[] conspicuous, int[] entries, int barsADay) {

    int days() {
      return Math.max(0, conspicuous.length / barsADay - 1);
    }

    /// 1 for a conspicuous bar and 0 for another, written out twice, so that no shift goes round.
    private int[] twice() {
      int size = conspicuous.length;
      int[] marks = new int[2 * size];
      for (int i = 0; i < marks.length; i++) {
        marks[i] = conspicuous[i % size] ? 1 : 0;
      }
      return marks;
    }

    /// Adds the entries that meet a conspicuous bar so many days on, for each of these days.
    private void addMet(long[] days, int[] into) {
      int[] marks = twice();
      for (int d = 0; d < days.length; d++) {
        int shift = (int) (days[d] * barsADay % conspicuous.length);
        int met = 0;
        for (int i = 0; i < entries.length; i++) {
          met += marks[i + shift] * entries[i];
        }
        into[d] += met;
      }
    }
  }

  /// The other days that the longest part allows.
  static int days(List<Part> parts) {
    return parts.stream().mapToInt(Part::days).max().orElse(0);
  }

  /// All shifts by whole days, or `most` of them evenly spread; at least three. The last one
  /// tried is by nothing.
  static TimeShift of(List<Part> parts, int most) {
    int days = days(parts);
    int shifts = Math.min(days, most);
    long[] tried = new long[shifts + 1];
    for (int i = 0; i < shifts; i++) {
      tried[i] = 1 + (long) i * days / shifts;
    }
    int[] met = new int[shifts + 1];
    parts.forEach(part -> part.addMet(tried, met));
    int observed = met[shifts];
    double[] counts = Arrays.stream(met, 0, shifts).asDoubleStream().toArray();
    double usual = Spread.mean(counts).orElseThrow();
    double deviation = Spread.standardDeviation(counts).orElseThrow();
    double variance = deviation * deviation * (1 + 1.0 / shifts);
    return new TimeShift(observed, usual, shifts, upper(observed, usual, variance));
  }

  /// The tail of a count with that mean and variance: negative binomial, which leans to the right
  /// as counts of bunched things do, and Poisson where the variance is no larger than the mean.
  private static double upper(int observed, double mean, double variance) {
    if (!(mean > 0)) {
      return observed == 0 ? 1 : 0;
    }
    return variance > mean
        ? NegativeBinomial.upper(observed, mean, mean * mean / (variance - mean))
        : Poisson.upper(observed, mean);
  }
}
