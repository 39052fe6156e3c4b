package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.RunUps.Entry;
import tradingtwin.engine.statistics.MeanDifference;

/// Whether chasing entries do worse, or are larger, than the same trader's other entries.
///
/// Forward return: from the entry's price to the close one look-back later, net of the entry's
/// own fee. Both questions by exchange of the marks, one-sided.
final class ChasingHarm {
  private final TraderRecord trader;
  private final ChasingPolicy policy;

  ChasingHarm(TraderRecord trader) {
    this.trader = trader;
    this.policy = trader.policies().chasing();
  }

  /// What the comparison says.
  ///
  /// @param harmful whether either question says so at the policy's level
  /// @param features the evidence; empty when there were too few cases to ask
  record Verdict(boolean harmful, List<Feature> features) {}

  Verdict of(List<Entry> entries) {
    List<Feature> features = new ArrayList<>();
    boolean harmful = false;
    var worse = contrast("chasing-return", entries, ChasingHarm::forwardReturn);
    if (worse.isPresent()) {
      MeanDifference gap = worse.get().difference();
      int n = worse.get().n();
      harmful = gap.pLower() < policy.harmLevel();
      features.add(Feature.of(FeatureName.FORWARD_RETURN_GAP, gap.observed(), n));
      features.add(below(FeatureName.P_FORWARD_RETURN, gap.pLower(), n));
    }
    var larger = contrast("chasing-size", entries, ChasingHarm::lnNotional);
    if (larger.isPresent()) {
      MeanDifference gap = larger.get().difference();
      int n = larger.get().n();
      harmful |= gap.pUpper() < policy.harmLevel();
      features.add(Feature.of(FeatureName.CHASING_SIZE_RATIO, Math.exp(gap.observed()), n));
      features.add(below(FeatureName.P_CHASING_SIZE, gap.pUpper(), n));
    }
    return new Verdict(harmful, List.copyOf(features));
  }

  private Feature below(FeatureName name, double p, int n) {
    return Feature.against(name, p, n, policy.harmLevel(), FeatureDirection.BELOW);
  }

  private interface Measure {
    OptionalDouble of(Entry entry);
  }

  private record Contrasted(MeanDifference difference, int n) {}

  private Optional<Contrasted> contrast(String purpose, List<Entry> entries, Measure measure) {
    List<Entry> measured = entries.stream().filter(e -> measure.of(e).isPresent()).toList();
    double[] values = measured.stream().mapToDouble(e -> measure.of(e).getAsDouble()).toArray();
    boolean[] chasing = new boolean[values.length];
    int marked = 0;
    for (int i = 0; i < chasing.length; i++) {
      chasing[i] = measured.get(i).percentile() >= policy.chasingPercentile();
      marked += chasing[i] ? 1 : 0;
    }
    if (marked < policy.minimumHarmCases() || values.length - marked < policy.minimumHarmCases()) {
      return Optional.empty();
    }
    int rounds = trader.policies().findings().permutations();
    return Optional.of(
        new Contrasted(
            MeanDifference.byShuffling(values, chasing, rounds, trader.draws(purpose)),
            values.length));
  }

  private static OptionalDouble forwardReturn(Entry entry) {
    int later = entry.bar() + entry.lookBack();
    var fees = entry.decision().feesInQuote();
    if (later >= entry.chart().candles().size() || fees.isEmpty()) {
      return OptionalDouble.empty();
    }
    double price = entry.decision().price().doubleValue();
    double fee = fees.get().doubleValue() / entry.decision().notional().doubleValue();
    double move = Math.log(entry.chart().candles().close(later) / price);
    return OptionalDouble.of(entry.sign() * move - fee);
  }

  private static OptionalDouble lnNotional(Entry entry) {
    return OptionalDouble.of(Math.log(entry.decision().notional().doubleValue()));
  }
}
