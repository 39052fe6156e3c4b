package tradingtwin.bench.speed;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Processor time of a fill in a short and in a long history of one user, in turns.
///
/// @param rounds of each permutation test
/// @param few fills of the short history
/// @param many fills of the long one
/// @param fewMicros processor microseconds a fill, one a turn
/// @param manyMicros the same of the long history
record Growth(int rounds, int few, int many, double[] fewMicros, double[] manyMicros) {
  // The short history is scored so often that both take about as long.
  private static final int MOST_REPEATS = 20;

  static Growth of(Market market, int few, int many, int rounds, int turns) {
    BiasPolicies policies = Rounds.of(rounds);
    List<Fill> shortOne = PretendHistory.fills(market, few, 1);
    List<Fill> longOne = PretendHistory.fills(market, many, 1);
    int repeats = Math.min(MOST_REPEATS, Math.max(1, many / few));
    Runnable warm = () -> BiasScoring.score(shortOne, market, policies);
    for (int i = 0; i < repeats; i++) {
      warm.run();
    }
    List<Double> fewMicros = new ArrayList<>();
    List<Double> manyMicros = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      Timed ofFew = Timed.of(0, repeats, () -> BiasScoring.score(shortOne, market, policies));
      fewMicros.add(ofFew.medianCpu() * 1000 / few);
      Timed ofMany = Timed.of(0, 1, () -> BiasScoring.score(longOne, market, policies));
      manyMicros.add(ofMany.medianCpu() * 1000 / many);
    }
    return new Growth(rounds, few, many, array(fewMicros), array(manyMicros));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
