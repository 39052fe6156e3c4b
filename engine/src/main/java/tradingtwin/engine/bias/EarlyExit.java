package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.engine.bias.Continuation.Left;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.statistics.Quantile;

/// Leaving winners while the move goes on.
///
/// What followed the winners that were left, over the trader's median hold, against what
/// followed the trader's own winners of the same age that were kept; see Continuation. The
/// finding looks at what came after, so it is retrospective and never a price that could have
/// been had.
final class EarlyExit implements Detector {

  @Override
  public Examined examine(TraderRecord trader) {
    EarlyExitPolicy policy = trader.policies().earlyExit();
    Continuation continuation = new Continuation(trader);
    List<Left> winners = continuation.winners();
    List<Sample> samples =
        List.of(new Sample(Counted.WINNERS_LEFT, winners.size(), policy.minimumWinners()));
    List<Note> notes = new ArrayList<>();
    if (!continuation.symbolsWithoutBars().isEmpty()) {
      notes.add(new Note.NoCandles(continuation.symbolsWithoutBars()));
    }
    if (winners.size() < policy.minimumWinners()) {
      return new Examined.TooLittle(
          BiasLabel.EARLY_EXIT, samples, TestId.SAME_AGE_EXITS, List.of(), notes);
    }
    ExitPlan.bracket(trader).ifPresent(notes::add);
    ExitPlan.target(trader).ifPresent(notes::add);
    ExitPlan.rule(trader).ifPresent(notes::add);
    boolean planned = notes.stream().anyMatch(note -> !(note instanceof Note.NoCandles));
    Continuation.Verdict verdict = continuation.verdict();
    return new Examined.Tested(
        BiasLabel.EARLY_EXIT,
        samples,
        TestId.SAME_AGE_EXITS,
        verdict.p(),
        new Effect(verdict.effect(), EffectUnit.AVERAGE_RANGES),
        verdict.effect() >= policy.smallestEffect() && verdict.mean() > 0,
        planned,
        features(continuation, verdict, policy),
        notes,
        events(continuation, trader));
  }

  private static List<Feature> features(
      Continuation continuation, Continuation.Verdict verdict, EarlyExitPolicy policy) {
    List<Left> winners = continuation.winners();
    int n = winners.size();
    double[] captured = winners.stream().mapToDouble(left -> capture(left, continuation)).toArray();
    double[] horizons =
        winners.stream().mapToDouble(left -> continuation.horizon(left.stand().chart())).toArray();
    return List.of(
        Feature.against(
            FeatureName.CONTINUATION_GAP_ATR,
            verdict.effect(),
            n,
            policy.smallestEffect(),
            FeatureDirection.ABOVE),
        Feature.of(FeatureName.CONTINUATION_ATR, verdict.mean(), n),
        Feature.of(FeatureName.HORIZON_BARS, Quantile.median(horizons).orElseThrow(), n),
        Feature.of(FeatureName.CAPTURE, Quantile.median(captured).orElseThrow(), n));
  }

  /// What was realised over the best that any bar from the opening to the horizon offered, 0
  /// to 1.
  private static double capture(Left left, Continuation continuation) {
    var stand = left.stand();
    Candles candles = stand.chart().candles();
    double cost = left.move().before().averageCost().doubleValue();
    double realised = stand.sign() * (left.move().decision().price().doubleValue() - cost);
    double best = realised;
    int last = stand.bar() + continuation.horizon(stand.chart());
    for (int i = stand.bar() - stand.age(); i <= last; i++) {
      var bar = candles.at(i);
      best = Math.max(best, stand.sign() > 0 ? bar.high() - cost : cost - bar.low());
    }
    return best > 0 ? Math.max(0, realised) / best : 0;
  }

  /// Winners after which the move went on further than after the trader's own losers.
  private static List<BiasTag> events(Continuation continuation, TraderRecord trader) {
    List<double[]> controls =
        continuation.losers().stream().map(left -> new double[] {left.k()}).toList();
    EventRank rank = new EventRank(controls, 1);
    var usual = Quantile.median(continuation.losers().stream().mapToDouble(Left::k).toArray());
    List<BiasTag> tags = new ArrayList<>();
    for (Left left : continuation.winners()) {
      double standing = rank.of(left.k());
      var move = left.move();
      double profit = move.before().returnAt(move.decision().price().doubleValue());
      if (standing >= trader.policies().findings().tagRank() && left.k() > 0 && profit > 0) {
        tags.add(
            Tags.on(
                move.decision(),
                BiasLabel.EARLY_EXIT,
                standing,
                trader,
                List.of(
                    Feature.of(FeatureName.RETURN_AT_SALE, profit, 1),
                    Tags.ranked(
                        FeatureName.CONTINUATION_ATR,
                        left.k(),
                        usual,
                        standing,
                        controls.size(),
                        FeatureDirection.ABOVE))));
      }
    }
    return tags;
  }
}
