package tradingtwin.engine.bias;

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

    int met(long bars) {
      int size = conspicuous.length;
      int shift = (int) (bars % size);
      int met = 0;
      for (int i = 0; i < size; i++) {
        if (entries[i] > 0) {
          int there = i + shift;
          met += conspicuous[there < size ? there : there - size] ? entries[i] : 0;
        }
      }
      return met;
    }
  }

  /// The other days that the longest part allows.
  static int days(List<Part> parts) {
    return parts.stream().mapToInt(Part::days).max().orElse(0);
  }

  /// All shifts by whole days, or `most` of them evenly spread; at least three.
  static TimeShift of(List<Part> parts, int most) {
    int days = days(parts);
    int shifts = Math.min(days, most);
    double[] counts = new double[shifts];
    for (int i = 0; i < shifts; i++) {
      long day = 1 + (long) i * days / shifts;
      counts[i] = count(parts, day);
    }
    int observed = count(parts, 0);
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

  private static int count(List<Part> parts, long day) {
    return parts.stream().mapToInt(part -> part.met(day * part.barsADay())).sum();
  }
}
