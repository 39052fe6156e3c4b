package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Leavers.Direction;
import tradingtwin.engine.bias.PaceTraders.Adding;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Traders who follow a rule that looks like a habit, beside traders who have the habit.
class RulesAreNoHabitsTest {
  private static final double STEP = 0.012;
  private static final int SPAN = 27;

  @Test
  void aGridThatSellsBackAtItsLevelsIsAPlan() {
    Market market = Traders.market(4, 2500, 71);
    List<Fill> fills = grid(market);
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    assertThat(found(report))
        .doesNotContain(
            BiasLabel.AVERAGING_DOWN,
            BiasLabel.DISPOSITION,
            BiasLabel.HOLDING_LOSERS,
            BiasLabel.ATTENTION,
            BiasLabel.EARLY_EXIT);
    assertThat(Records.finding(report, BiasLabel.AVERAGING_DOWN).notes())
        .hasAtLeastOneElementOfType(Note.GridEntries.class);
    assertThat(Grid.of(Leavers.record(fills, market))).isPresent();
  }

  @Test
  void addingToLosersAtAnyPriceIsNoGrid() {
    Market market = Traders.market(3, 1500, 3500);
    List<Fill> fills = PaceTraders.adder(market, new Adding(3, 1, 0), 500);
    assertThat(Grid.of(Leavers.record(fills, market))).isEmpty();
    assertThat(found(BiasScoring.score(fills, market, BiasPolicies.DEFAULT)))
        .contains(BiasLabel.AVERAGING_DOWN);
  }

  @Test
  void sellingBackAtTheMeanIsAPlan() {
    Market market = Leavers.market(6, 3000, Direction.NONE, 72);
    List<Fill> fills = reversion(market);
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    assertThat(found(report)).doesNotContain(BiasLabel.DISPOSITION, BiasLabel.HOLDING_LOSERS);
    assertThat(Records.finding(report, BiasLabel.HOLDING_LOSERS).notes())
        .filteredOn(Note.MeanExits.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Note.MeanExits.class,
            rule -> {
              assertThat(rule.bars()).isBetween(SPAN - 2, SPAN + 2);
              assertThat(rule.share()).isGreaterThan(0.5);
            });
  }

  @Test
  void keepingLosersForLongMeetsNoMean() {
    Market market = Leavers.market(6, 3000, Direction.NONE, 73);
    for (Leavers.Rule rule :
        List.of(Leavers.RANDOM, Leavers.LOSSES_KEPT, Leavers.GAINS_THREE_TIMES_AS_READILY)) {
      List<Fill> fills = Leavers.trade(market, false, false, rule, 73);
      assertThat(MeanExits.of(Leavers.record(fills, market))).isEmpty();
    }
    List<Fill> fills = Leavers.trade(market, false, false, Leavers.LOSSES_KEPT, 73);
    assertThat(found(BiasScoring.score(fills, market, BiasPolicies.DEFAULT)))
        .contains(BiasLabel.HOLDING_LOSERS);
  }

  @Test
  void leavingWhenTwoMeansCrossIsNoPanic() {
    Market market = Books.market(6, 0.3, 74);
    List<Fill> fills = Books.trade(market, Books.AT_RANDOM, RulesAreNoHabitsTest::crosses, 74);
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    assertThat(Books.finding(report, TestId.MATCHED_STANDS_SCORE, BiasLabel.PANIC).notes())
        .hasAtLeastOneElementOfType(Note.ExitRule.class);
    assertThat(found(report)).doesNotContain(BiasLabel.PANIC);
  }

  private static boolean crosses(
      Candles bars, int bar, int side, double cost, SplittableRandom random) {
    return side * (mean(bars, bar, 4) - mean(bars, bar, 12)) < 0
        && side * (mean(bars, bar - 1, 4) - mean(bars, bar - 1, 12)) >= 0;
  }

  /// One lot more a step lower, one less a step higher, at most six.
  private static List<Fill> grid(Market market) {
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      List<Double> lots = new ArrayList<>();
      double last = 0;
      for (int bar = 60; bar < bars.size() - 1; bar++) {
        double price = bars.close(bar);
        if (lots.isEmpty()) {
          last = price;
        } else if (price < last * Math.exp(-STEP) && lots.size() < 6) {
          last *= Math.exp(-STEP);
        } else if (price > last * Math.exp(STEP)) {
          last *= Math.exp(STEP);
          fill(fills, bars, bar, -lots.removeLast(), last);
          continue;
        } else {
          continue;
        }
        lots.add(1000 / last);
        fill(fills, bars, bar, lots.getLast(), last);
      }
    }
    return fills;
  }

  private static List<Fill> reversion(Market market) {
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      double held = 0;
      for (int bar = 60; bar < bars.size() - 1; bar++) {
        double off = bars.close(bar) / mean(bars, bar, SPAN) - 1;
        if (held == 0 && Math.abs(off) > 0.02) {
          held = -Math.signum(off);
          fill(fills, bars, bar, held, bars.close(bar));
        } else if (held * off > 0) {
          fill(fills, bars, bar, -held, bars.close(bar));
          held = 0;
        }
      }
    }
    return fills;
  }

  private static void fill(List<Fill> fills, Candles bars, int bar, double signed, double price) {
    var at = bars.end(bar).plusSeconds(30 + fills.size() % 1000);
    fills.add(Traders.fill("f" + fills.size(), bars.symbol(), signed, price, at));
  }

  private static double mean(Candles bars, int bar, int span) {
    double[] closes = new double[span];
    Arrays.setAll(closes, i -> bars.close(bar - i));
    return Arrays.stream(closes).average().orElseThrow();
  }

  private static Set<BiasLabel> found(BiasReport report) {
    return report.findings().stream()
        .filter(finding -> finding.state() == FindingState.FOUND)
        .map(BiasFinding::label)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(BiasLabel.class)));
  }
}
