package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import tradingtwin.engine.bias.SizedOpenings.Opening;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.LeastSquares;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.ShiftedSlope;

/// Sizes that grow with a run of gains or a winning session.
///
/// The slope of size on runs and on sessions, each beside the step from a loss to a gain, by
/// circular shift; of the two the one with the smaller p-value counts, times two. The step is
/// thereby left to house money: only growth beyond it counts here.
final class SizeEscalation implements Detector {
  private static final int FIFTHS = 5;
  private static final int QUESTIONS = 2;

  @Override
  public Examined examine(TraderRecord trader) {
    SizeEscalationPolicy policy = trader.policies().escalation();
    SizedOpenings openings = SizedOpenings.of(trader);
    List<Opening> all = openings.all();
    int gains = (int) all.stream().filter(Opening::afterGain).count();
    List<Sample> samples =
        List.of(
            new Sample(Counted.OPENINGS_AFTER_GAIN, gains, policy.minimumAfterGain()),
            new Sample(
                Counted.OPENINGS_AFTER_OTHERS, all.size() - gains, policy.minimumAfterOthers()));
    List<Note> notes = new ArrayList<>();
    if (openings.dateOnly() > 0) {
      notes.add(new Note.DateOnlyTimes(openings.dateOnly()));
    }
    if (!samples.stream().allMatch(Sample::enough)) {
      return new Examined.TooLittle(
          BiasLabel.SIZE_ESCALATION, samples, TestId.CIRCULAR_SHIFT_SLOPE, List.of(), notes);
    }
    boolean planned = plan(openings, policy, notes);
    Slope slope = new Slope(all, trader);
    return new Examined.Tested(
        BiasLabel.SIZE_ESCALATION,
        samples,
        TestId.CIRCULAR_SHIFT_SLOPE,
        slope.p(),
        new Effect(slope.ratio(), EffectUnit.TIMES_SIZE),
        slope.ratio() >= policy.smallestRatio(),
        planned,
        slope.features(),
        notes,
        slope.events());
  }

  private static boolean plan(
      SizedOpenings openings, SizeEscalationPolicy policy, List<Note> notes) {
    if (openings.volatilityShare() >= policy.planExplained()) {
      notes.add(new Note.VolatilitySizing(openings.volatilityShare()));
    }
    if (openings.accountShare() >= policy.planExplained()) {
      notes.add(new Note.AccountSizing(openings.accountShare()));
    }
    return openings.volatilityShare() >= policy.planExplained()
        || openings.accountShare() >= policy.planExplained();
  }

  /// The slope with what explains it.
  private static final class Slope {
    private final TraderRecord trader;
    private final SizeEscalationPolicy policy;
    private final List<Opening> all;
    private final double[] sizes;
    private final double[] streaks;
    private final double[] sessions;
    private final double[] heat;
    private final ShiftedSlope test;

    Slope(List<Opening> all, TraderRecord trader) {
      this.all = all;
      this.trader = trader;
      this.policy = trader.policies().escalation();
      sizes = all.stream().mapToDouble(Opening::lnSize).toArray();
      streaks = beyondTheStep(o -> Math.min(o.streak(), policy.longestStreak()));
      double most = policy.largestSession();
      sessions = beyondTheStep(o -> Math.clamp(o.session(), -most, most));
      double[] step = all.stream().mapToDouble(o -> o.afterGain() ? 1 : 0).toArray();
      ShiftedSlope onStreaks = ShiftedSlope.ofDrifting(streaks, sizes, step);
      ShiftedSlope onSessions = ShiftedSlope.ofDrifting(sessions, sizes, step);
      boolean byStreak = onStreaks.pUpper() <= onSessions.pUpper();
      heat = byStreak ? streaks : sessions;
      test = byStreak ? onStreaks : onSessions;
    }

    double p() {
      return Math.min(1, QUESTIONS * test.pUpper());
    }

    /// A predictor without its mean after gains and its mean after other outcomes.
    private double[] beyondTheStep(ToDoubleFunction<Opening> predictor) {
      double[] values = all.stream().mapToDouble(predictor).toArray();
      for (boolean afterGain : new boolean[] {true, false}) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
          if (all.get(i).afterGain() == afterGain) {
            sum += values[i];
            n++;
          }
        }
        for (int i = 0; i < values.length; i++) {
          values[i] -= all.get(i).afterGain() == afterGain ? sum / n : 0;
        }
      }
      return values;
    }

    /// Fitted size after the best fifth of runs and sessions over that after the worst.
    double ratio() {
      double[] sorted = heat.clone();
      Arrays.sort(sorted);
      int fifth = Math.max(1, sorted.length / FIFTHS);
      double worst = Arrays.stream(sorted, 0, fifth).sum() / fifth;
      double best = Arrays.stream(sorted, sorted.length - fifth, sorted.length).sum() / fifth;
      return Math.exp(test.slope() * (best - worst));
    }

    List<Feature> features() {
      int n = sizes.length;
      List<Feature> features = new ArrayList<>();
      features.add(
          Feature.against(
              FeatureName.ESCALATION_RATIO,
              ratio(),
              n,
              policy.smallestRatio(),
              FeatureDirection.ABOVE));
      features.add(
          Feature.of(FeatureName.STREAK_SLOPE, LeastSquares.of(streaks, sizes).slope(), n));
      features.add(
          Feature.of(FeatureName.SESSION_SLOPE, LeastSquares.of(sessions, sizes).slope(), n));
      largeSizes().ifPresent(features::add);
      return features;
    }

    /// What the largest fifth of sizes brought against the others.
    private Optional<Feature> largeSizes() {
      double limit = Quantile.TYPE_7.of(sizes, 1 - 1.0 / FIFTHS).orElseThrow();
      Map<List<String>, Double> byEntry = new HashMap<>();
      all.forEach(o -> byEntry.put(key(o.entry()), o.lnSize()));
      double[] sum = new double[2];
      int[] count = new int[2];
      for (RoundTrip trip : trader.trips()) {
        Double size = byEntry.get(key(trip.entries().getFirst()));
        if (size != null) {
          int large = size > limit ? 1 : 0;
          sum[large] += Results.netReturn(trip);
          count[large]++;
        }
      }
      return count[0] == 0 || count[1] == 0
          ? Optional.empty()
          : Optional.of(
              Feature.of(
                  FeatureName.LARGE_SIZE_RETURN_GAP,
                  sum[1] / count[1] - sum[0] / count[0],
                  count[0] + count[1]));
    }

    private static List<String> key(Decision entry) {
      return List.of(entry.account(), entry.id());
    }

    /// Openings larger than usual on a run or in a winning session, ranked among the others.
    List<BiasTag> events() {
      List<double[]> controls = all.stream().filter(o -> !hot(o)).map(o -> values(o)).toList();
      EventRank rank = new EventRank(controls, 2);
      List<BiasTag> tags = new ArrayList<>();
      for (Opening opening : all) {
        double standing = hot(opening) ? rank.of(values(opening)) : 0;
        if (hot(opening) && standing >= trader.policies().findings().tagRank()) {
          tags.add(
              Tags.on(
                  opening.entry(), BiasLabel.SIZE_ESCALATION, standing, trader, shown(opening)));
        }
      }
      return tags;
    }

    private static boolean hot(Opening opening) {
      boolean onARun = opening.streak() >= 2 || (opening.afterGain() && opening.session() > 0);
      return onARun && opening.lnSize() > 0;
    }

    private static double[] values(Opening opening) {
      return new double[] {opening.lnSize(), opening.session()};
    }

    private static List<Feature> shown(Opening opening) {
      return List.of(
          new Feature(
              FeatureName.NOTIONAL,
              opening.entry().notional().doubleValue(),
              OptionalDouble.of(opening.usualNotional()),
              OptionalDouble.of(opening.percentile()),
              opening.n(),
              OptionalDouble.empty(),
              FeatureDirection.ABOVE),
          Feature.of(FeatureName.WIN_STREAK, opening.streak(), 1),
          Feature.of(FeatureName.SESSION_RESULT, opening.session(), 1));
    }
  }
}
