package tradingtwin.engine.bias;

import java.util.List;
import java.util.stream.IntStream;
import tradingtwin.engine.statistics.FishersCombination;
import tradingtwin.engine.statistics.Percentile;

/// Where an event stands among the trader's own control events, on several features at once.
///
/// Each feature becomes its percentile u among the controls, S = −2 Σ ln(1 − u), and the answer
/// is the percentile of S among the controls' own S. No independence or distribution is
/// assumed.
final class EventRank {
  private final List<Percentile> standings;
  private final Percentile combined;

  /// Against these controls; rows are events, columns features, larger meaning more of the habit.
  EventRank(List<double[]> controls, int features) {
    standings =
        IntStream.range(0, features)
            .mapToObj(f -> Percentile.among(controls.stream().mapToDouble(c -> c[f]).toArray()))
            .toList();
    combined = Percentile.among(controls.stream().mapToDouble(this::statistic).toArray());
  }

  /// The event's standing, 0 to 1.
  double of(double... event) {
    return combined.of(statistic(event));
  }

  /// The standing of one feature alone, 0 to 1.
  double of(int feature, double value) {
    return standings.get(feature).of(value);
  }

  private double statistic(double[] event) {
    double[] surprise = new double[standings.size()];
    for (int f = 0; f < surprise.length; f++) {
      surprise[f] = 1 - standings.get(f).of(event[f]);
    }
    return FishersCombination.statistic(surprise);
  }
}
