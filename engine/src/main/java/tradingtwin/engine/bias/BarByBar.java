package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import tradingtwin.engine.bias.Readiness.Exit;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.LogRank;

/// The disposition effect of a trader with too few sale days in Odean's sense, who holds one
/// position at a time or none over night: the hazard of leaving gains against that of leaving
/// losses, bar by bar.
///
/// The standing at each close is compared among the trader's own positions of the same age, so
/// a market that rises or falls throughout changes nothing: unbiased traders who are long in a
/// falling market get p < 0.05 in 5 %.
final class BarByBar {
  private BarByBar() {}

  /// The answer for a trader of one position at a time, and for any other of whom there is enough;
  /// empty when Odean's count says more of what is missing.
  ///
  /// @param saleDays what Odean's count found, shown when this is too little as well
  static Optional<Examined> of(TraderRecord trader, List<Feature> saleDays) {
    double share = aloneShare(trader.ledger().moves());
    boolean alone = share >= trader.policies().disposition().aloneShare();
    Readiness readiness = new Readiness(trader);
    Examined answer =
        examined(trader, readiness, alone ? Optional.of(share) : Optional.empty(), saleDays);
    return alone || answer instanceof Examined.Tested ? Optional.of(answer) : Optional.empty();
  }

  /// The answer for a trader with enough sale days where bars can tell more: the variance of what
  /// is counted is the larger one. It does not depend on what is found.
  static Optional<Examined> ifItTellsMore(
      TraderRecord trader, double information, List<Feature> saleDays) {
    Readiness readiness = new Readiness(trader);
    return readiness.test().variance() > information
        ? Optional.of(examined(trader, readiness, Optional.empty(), saleDays))
            .filter(answer -> answer instanceof Examined.Tested)
        : Optional.empty();
  }

  private static Examined examined(
      TraderRecord trader,
      Readiness readiness,
      Optional<Double> aloneShare,
      List<Feature> saleDays) {
    DispositionPolicy policy = trader.policies().disposition();
    List<Sample> samples =
        List.of(
            new Sample(Counted.EXITS, readiness.exits().size(), policy.minimumSales()),
            new Sample(
                Counted.POSITIONS_IN_GAIN, readiness.positionsInGain(), policy.minimumGains()),
            new Sample(
                Counted.POSITIONS_IN_LOSS, readiness.positionsInLoss(), policy.minimumLosses()));
    List<Note> notes = new ArrayList<>();
    aloneShare.ifPresent(share -> notes.add(new Note.OneAtATime(share)));
    if (!readiness.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(readiness.symbolsWithoutBars()));
    }
    LogRank test = readiness.test();
    if (!samples.stream().allMatch(Sample::enough) || test.hazardRatio().isEmpty()) {
      return new Examined.TooLittle(
          BiasLabel.DISPOSITION, samples, TestId.LEAVING_LOG_RANK, saleDays, notes);
    }
    double ratio = test.hazardRatio().orElseThrow();
    var plan = ExitPlan.of(trader);
    plan.ifPresent(notes::add);
    return new Examined.Tested(
        BiasLabel.DISPOSITION,
        samples,
        TestId.LEAVING_LOG_RANK,
        test.pUpper().orElse(1),
        new Effect(ratio, EffectUnit.TIMES_AS_READILY),
        ratio >= policy.smallestRatio(),
        plan.isPresent(),
        Stream.concat(features(readiness, ratio, policy).stream(), saleDays.stream()).toList(),
        notes,
        events(readiness, trader));
  }

  /// Share of exits at which nothing else was open in the account.
  private static double aloneShare(List<Move> moves) {
    Map<String, Set<String>> open = new HashMap<>();
    int exits = 0;
    int alone = 0;
    for (Move move : moves) {
      var decision = move.decision();
      Set<String> held = open.computeIfAbsent(decision.account(), any -> new HashSet<>());
      if (move.leaves()) {
        exits++;
        alone += held.size() <= 1 ? 1 : 0;
      }
      if (move.after().flat()) {
        held.remove(decision.symbol());
      } else {
        held.add(decision.symbol());
      }
    }
    return exits == 0 ? 0 : (double) alone / exits;
  }

  private static List<Feature> features(
      Readiness readiness, double ratio, DispositionPolicy policy) {
    int n = readiness.exits().size();
    int gains = (int) readiness.exits().stream().filter(Exit::gain).count();
    return List.of(
        Feature.against(
            FeatureName.HAZARD_RATIO, ratio, n, policy.smallestRatio(), FeatureDirection.ABOVE),
        Feature.of(FeatureName.GAIN_EXITS, gains, n),
        Feature.of(FeatureName.LOSS_EXITS, n - gains, n));
  }

  /// Gains left sooner than the trader's own losses are.
  private static List<BiasTag> events(Readiness readiness, TraderRecord trader) {
    List<double[]> controls =
        readiness.exits().stream()
            .filter(exit -> !exit.gain())
            .map(exit -> new double[] {-exit.minutes()})
            .toList();
    EventRank rank = new EventRank(controls, 1);
    List<BiasTag> tags = new ArrayList<>();
    for (Exit exit : readiness.exits()) {
      double standing = rank.of(-exit.minutes());
      double profit = exit.move().before().returnAt(exit.move().decision().price().doubleValue());
      if (exit.gain() && profit > 0 && standing >= trader.policies().findings().tagRank()) {
        tags.add(
            Tags.on(
                exit.move().decision(),
                BiasLabel.DISPOSITION,
                standing,
                trader,
                List.of(
                    Feature.of(FeatureName.RETURN_AT_SALE, profit, 1),
                    Tags.ranked(
                        FeatureName.HELD_MINUTES,
                        exit.minutes(),
                        OptionalDouble.empty(),
                        1 - standing,
                        controls.size(),
                        FeatureDirection.BELOW))));
      }
    }
    return tags;
  }
}
