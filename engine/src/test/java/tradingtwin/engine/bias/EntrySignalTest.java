package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// Entries that wait for one signal, beside entries that come more readily after a run-up.
class EntrySignalTest {
  private final Market market = Books.market(5, 0.3, 81);

  @Test
  void leavingAChannelIsAPlanAndNotChasing() {
    List<Fill> fills = Books.trade(market, Books.BREAKOUT, Books.TRAILING, 81);
    BiasFinding finding = chasing(fills);
    assertThat(finding.label()).isEqualTo(BiasLabel.CHASING);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.confidence()).isEmpty();
    assertThat(signal(fills))
        .containsInstanceOf(Note.ChannelEntries.class)
        .hasValueSatisfying(
            note -> assertThat(((Note.ChannelEntries) note).bars()).isBetween(15, 25));
  }

  @Test
  void tradingBetweenTwoMeansIsAPlanAndNotChasing() {
    List<Fill> fills =
        Books.trade(
            market,
            (bars, bar, random) -> side(bars, bar),
            (bars, bar, side, cost, random) -> side * side(bars, bar) < 0,
            82);
    assertThat(chasing(fills).state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(signal(fills)).containsInstanceOf(Note.CrossingEntries.class);
  }

  @Test
  void sizesThatGrowWithTheRunUpAreNotPartOfTheSignal() {
    List<Fill> grown = grownWithTheRunUp();
    assertThat(signal(grown)).containsInstanceOf(Note.ChannelEntries.class);
    assertThat(chasing(grown).label()).isEqualTo(BiasLabel.FOMO);
    assertThat(chasing(grown).state()).isEqualTo(FindingState.FOUND);
  }

  @Test
  void enteringMoreReadilyAfterARunUpIsNoSignal() {
    List<Fill> fills = Books.trade(market, EntrySignalTest::eager, Books.WHENEVER, 84);
    assertThat(signal(fills)).isEmpty();
    assertThat(chasing(fills).state()).isEqualTo(FindingState.FOUND);
  }

  @Test
  void enteringAtAnyTimeIsNoSignal() {
    assertThat(signal(Books.trade(market, Books.AT_RANDOM, Books.WHENEVER, 85))).isEmpty();
  }

  private static int eager(Candles bars, int bar, SplittableRandom random) {
    int side = random.nextBoolean() ? 1 : -1;
    double moved = side * Math.log(bars.close(bar) / bars.close(bar - 12)) / 0.0175;
    return random.nextDouble() < 0.02 * Math.exp(2 * Math.tanh(moved)) ? side : 0;
  }

  private static int side(Candles bars, int bar) {
    return (int) Math.signum(mean(bars, bar, 6) - mean(bars, bar, 24));
  }

  private static double mean(Candles bars, int bar, int span) {
    double sum = 0;
    for (int back = 0; back < span; back++) {
      sum += bars.close(bar - back);
    }
    return sum / span;
  }

  /// A breakout rule whose entries are the larger the further the price has run.
  private List<Fill> grownWithTheRunUp() {
    SplittableRandom random = new SplittableRandom(86);
    List<Fill> fills = new ArrayList<>();
    for (Candles bars : market.bySymbol().values()) {
      double held = 0;
      for (int bar = 60; bar < Books.BARS - 1; bar++) {
        int side = held == 0 ? Books.BREAKOUT.at(bars, bar, random) : 0;
        double moved = Math.abs(Math.log(bars.close(bar) / bars.close(bar - 10)));
        double signed = 0;
        if (side != 0) {
          signed = side * Math.exp(40 * moved + 0.2 * random.nextGaussian());
        } else if (held != 0 && Books.TRAILING.at(bars, bar, (int) Math.signum(held), 0, random)) {
          signed = -held;
        }
        if (signed != 0) {
          held = held == 0 ? signed : 0;
          var at = bars.end(bar).plusSeconds(1 + random.nextInt(600));
          fills.add(Traders.fill("f" + fills.size(), bars.symbol(), signed, bars.close(bar), at));
        }
      }
    }
    return fills;
  }

  private BiasFinding chasing(List<Fill> fills) {
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    return Records.finding(report, BiasLabel.CHASING, BiasLabel.FOMO);
  }

  private Optional<Note> signal(List<Fill> fills) {
    TraderRecord trader = Leavers.record(fills, market);
    return EntrySignal.of(trader, RunUps.of(trader).entries());
  }
}
