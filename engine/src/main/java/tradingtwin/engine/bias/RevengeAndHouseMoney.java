package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tradingtwin.engine.bias.Reentries.Reentry;
import tradingtwin.engine.statistics.FishersCombination;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.ShiftedSlope;

/// Larger or faster re-entries after a loss (revenge) or after anything else (house money).
///
/// One two-sided question, since the literature finds both directions: Δ ln size and Δ ln gap
/// after losses against other outcomes, each by circular shift of the outcomes, joined by
/// Fisher's combination once for each direction; p is twice the smaller.
final class RevengeAndHouseMoney implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    RevengeAndHouseMoneyPolicy policy = trader.policies().revenge();
    Reentries reentries = Reentries.of(trader);
    List<Reentry> all = reentries.all();
    int losses = (int) all.stream().filter(Reentry::afterLoss).count();
    List<Sample> samples =
        List.of(
            new Sample(Counted.REENTRIES_AFTER_LOSS, losses, policy.minimumAfterLoss()),
            new Sample(
                Counted.REENTRIES_AFTER_OTHERS, all.size() - losses, policy.minimumAfterOthers()));
    List<Note> notes =
        reentries.dateOnly() == 0
            ? List.of()
            : List.of(new Note.DateOnlyTimes(reentries.dateOnly()));
    if (!samples.stream().allMatch(Sample::enough)) {
      return new Examined.TooLittle(
          BiasLabel.REVENGE, samples, TestId.CIRCULAR_SHIFT_FISHER, List.of(), notes);
    }
    return new Contrast(trader, all).examined(samples, notes);
  }

  /// The two legs and what they say together.
  private static final class Contrast {
    private final TraderRecord trader;
    private final List<Reentry> all;
    private final Leg size;
    private final Leg gap;
    private final BiasLabel label;
    private final double p;

    Contrast(TraderRecord trader, List<Reentry> all) {
      this.trader = trader;
      this.all = all;
      size = shifted(Reentry::lnSize);
      gap = shifted(reentry -> Math.log(reentry.gapMinutes()));
      double revenge = FishersCombination.p(size.pUpper(), gap.pLower());
      double houseMoney = FishersCombination.p(size.pLower(), gap.pUpper());
      label = revenge <= houseMoney ? BiasLabel.REVENGE : BiasLabel.HOUSE_MONEY;
      p = Math.min(1, 2 * Math.min(revenge, houseMoney));
    }

    /// What one measure says about re-entries after losses.
    ///
    /// @param observed mean after losses minus mean after others
    private record Leg(double observed, double pUpper, double pLower) {}

    private Leg shifted(ToDoubleFunction<Reentry> value) {
      double[] values = all.stream().mapToDouble(value).toArray();
      double[] afterLoss = new double[values.length];
      for (int i = 0; i < afterLoss.length; i++) {
        afterLoss[i] = all.get(i).afterLoss() ? 1 : 0;
      }
      ShiftedSlope more = ShiftedSlope.ofDrifting(afterLoss, values);
      double[] mirrored = Arrays.stream(values).map(each -> -each).toArray();
      return new Leg(
          more.slope(), more.pUpper(), ShiftedSlope.ofDrifting(afterLoss, mirrored).pUpper());
    }

    private boolean revenge() {
      return label == BiasLabel.REVENGE;
    }

    Examined examined(List<Sample> samples, List<Note> notes) {
      RevengeAndHouseMoneyPolicy policy = trader.policies().revenge();
      double sizeRatio = Math.exp(revenge() ? size.observed() : -size.observed());
      double gapRatio = Math.exp(revenge() ? gap.observed() : -gap.observed());
      List<Sample> ordered = revenge() ? samples : samples.reversed();
      boolean matters =
          sizeRatio >= policy.smallestSizeRatio() || gapRatio <= policy.largestGapRatio();
      return new Examined.Tested(
          label,
          ordered,
          TestId.CIRCULAR_SHIFT_FISHER,
          p,
          new Effect(sizeRatio, EffectUnit.TIMES_SIZE),
          matters,
          false,
          features(sizeRatio, gapRatio, policy),
          notes,
          events());
    }

    private List<Feature> features(
        double sizeRatio, double gapRatio, RevengeAndHouseMoneyPolicy policy) {
      int n = all.size();
      return List.of(
          Feature.against(
              FeatureName.SIZE_RATIO,
              sizeRatio,
              n,
              policy.smallestSizeRatio(),
              FeatureDirection.ABOVE),
          Feature.against(
              FeatureName.GAP_RATIO, gapRatio, n, policy.largestGapRatio(), FeatureDirection.BELOW),
          Feature.of(FeatureName.P_SIZE, revenge() ? size.pUpper() : size.pLower(), n),
          Feature.of(FeatureName.P_GAP, revenge() ? gap.pLower() : gap.pUpper(), n));
    }

    private List<BiasTag> events() {
      Predicate<Reentry> triggered = reentry -> reentry.afterLoss() == revenge();
      List<Reentry> controls = all.stream().filter(triggered.negate()).toList();
      EventRank rank = new EventRank(controls.stream().map(Contrast::values).toList(), 3);
      Usual usual = Usual.of(controls);
      List<BiasTag> tags = new ArrayList<>();
      for (Reentry reentry : all) {
        double standing = triggered.test(reentry) ? rank.of(values(reentry)) : 0;
        if (triggered.test(reentry) && standing >= trader.policies().findings().tagRank()) {
          tags.add(tag(reentry, standing, rank, usual));
        }
      }
      return tags;
    }

    private static double[] values(Reentry reentry) {
      return new double[] {reentry.lnSize(), -reentry.gapMinutes(), reentry.dose()};
    }

    private BiasTag tag(Reentry reentry, double standing, EventRank rank, Usual usual) {
      int n = usual.n();
      double[] values = values(reentry);
      return Tags.on(
          reentry.entry(),
          label,
          standing,
          trader,
          List.of(
              Tags.ranked(
                  FeatureName.SIZE_RATIO,
                  Math.exp(reentry.lnSize()),
                  usual.size(),
                  rank.of(0, values[0]),
                  n,
                  FeatureDirection.ABOVE),
              Tags.ranked(
                  FeatureName.GAP_MINUTES,
                  reentry.gapMinutes(),
                  usual.gapMinutes(),
                  1 - rank.of(1, values[1]),
                  n,
                  FeatureDirection.BELOW),
              Tags.ranked(
                  FeatureName.OUTCOME_DOSE,
                  reentry.dose(),
                  usual.dose(),
                  rank.of(2, values[2]),
                  n,
                  FeatureDirection.ABOVE)));
    }
  }

  /// The middle of the re-entries that tags are held against.
  private record Usual(int n, OptionalDouble size, OptionalDouble gapMinutes, OptionalDouble dose) {
    static Usual of(List<Reentry> controls) {
      return new Usual(
          controls.size(),
          median(controls, control -> Math.exp(control.lnSize())),
          median(controls, Reentry::gapMinutes),
          median(controls, Reentry::dose));
    }

    private static OptionalDouble median(List<Reentry> some, ToDoubleFunction<Reentry> value) {
      return Quantile.median(some.stream().mapToDouble(value).toArray());
    }
  }
}
