package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.RunUps.Entry;
import tradingtwin.engine.statistics.Adjustment;
import tradingtwin.engine.statistics.DriftingSlope;
import tradingtwin.engine.statistics.MeanDifference;

/// Whether chasing entries do worse, are larger, or come sooner after the decision before, than
/// the same trader's other entries.
///
/// Forward return: from the entry's price to the close one look-back later, net of the entry's
/// own fee. Each question by exchange of the marks, one-sided. The first two decide, corrected for
/// one another by Holm, so that a trader with neither is called harmful at the policy's level
/// only. The third is shown and decides nothing: signals come in bunches, and a breakout rule that
/// enters at once waits less before its strongest signals, without any haste.
final class ChasingHarm {
  private final TraderRecord trader;
  private final ChasingPolicy policy;

  ChasingHarm(TraderRecord trader) {
    this.trader = trader;
    this.policy = trader.policies().chasing();
  }

  /// What the comparison says.
  ///
  /// @param harmful whether a question that decides says so after correction
  /// @param larger p of sizes that grow with the run-up; 1 when it could not be asked
  /// @param features the evidence, p-values uncorrected; empty when there were too few cases to
  ///     ask
  record Verdict(boolean harmful, double larger, List<Feature> features) {}

  /// One question: how a leg is named, what it measures, and which side is harm.
  private enum Leg {
    WORSE("chasing-return", FeatureName.FORWARD_RETURN_GAP, FeatureName.P_FORWARD_RETURN),
    LARGER("chasing-size", FeatureName.CHASING_SIZE_RATIO, FeatureName.P_CHASING_SIZE),
    SOONER("chasing-gap", FeatureName.CHASING_GAP_RATIO, FeatureName.P_CHASING_GAP);

    private final String purpose;
    private final FeatureName difference;
    private final FeatureName chance;

    Leg(String purpose, FeatureName difference, FeatureName chance) {
      this.purpose = purpose;
      this.difference = difference;
      this.chance = chance;
    }

    OptionalDouble measure(Entry entry) {
      return switch (this) {
        case WORSE -> forwardReturn(entry);
        case LARGER -> OptionalDouble.of(Math.log(entry.decision().notional().doubleValue()));
        case SOONER -> entry.lnGap();
      };
    }

    double p(MeanDifference gap) {
      return this == LARGER ? gap.pUpper() : gap.pLower();
    }

    double shown(MeanDifference gap) {
      return this == WORSE ? gap.observed() : Math.exp(gap.observed());
    }
  }

  /// Over the look-back that tells most for sizes, over the trader's own one for what came after
  /// and before.
  Verdict of(List<Entry> entries, List<Entry> own) {
    List<Feature> features = new ArrayList<>();
    List<Double> chances = new ArrayList<>();
    double[] larger = {1};
    for (Leg leg : Leg.values()) {
      contrast(leg, leg == Leg.LARGER ? entries : own)
          .ifPresent(
              asked -> {
                MeanDifference gap = asked.difference();
                double p = leg.p(gap);
                if (leg != Leg.SOONER) {
                  chances.add(p);
                }
                if (leg == Leg.LARGER) {
                  larger[0] = p;
                }
                features.add(Feature.of(leg.difference, leg.shown(gap), asked.n()));
                features.add(
                    Feature.against(
                        leg.chance, p, asked.n(), policy.harmLevel(), FeatureDirection.BELOW));
              });
    }
    double[] p = chances.stream().mapToDouble(Double::doubleValue).toArray();
    boolean harmful = false;
    for (double adjusted : Adjustment.HOLM.adjust(p)) {
      harmful |= adjusted < policy.harmLevel();
    }
    return new Verdict(harmful, larger[0], List.copyOf(features));
  }

  private record Contrasted(MeanDifference difference, int n) {}

  private Optional<Contrasted> contrast(Leg leg, List<Entry> entries) {
    List<Entry> measured = entries.stream().filter(e -> leg.measure(e).isPresent()).toList();
    double[] values = measured.stream().mapToDouble(e -> leg.measure(e).getAsDouble()).toArray();
    if (leg == Leg.LARGER) {
      return larger(measured, values);
    }
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
            MeanDifference.byShuffling(values, chasing, rounds, trader.draws(leg.purpose)),
            values.length));
  }

  /// Sizes on percentiles, all of them, since sizes drift; shown as chasing entries against others.
  private Optional<Contrasted> larger(List<Entry> entries, double[] lnSizes) {
    double[] percentiles = entries.stream().mapToDouble(Entry::percentile).toArray();
    double[] sum = new double[2];
    int[] n = new int[2];
    for (int i = 0; i < lnSizes.length; i++) {
      int chasing = percentiles[i] >= policy.chasingPercentile() ? 1 : 0;
      sum[chasing] += lnSizes[i];
      n[chasing]++;
    }
    if (n[0] == 0 || n[1] == 0) {
      return Optional.empty();
    }
    double gap = sum[1] / n[1] - sum[0] / n[0];
    double p = DriftingSlope.of(percentiles, lnSizes).pUpper();
    return Optional.of(new Contrasted(new MeanDifference(gap, p, 1 - p), lnSizes.length));
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
}
