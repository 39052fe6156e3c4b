package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Traders.Habits;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

/// How often each habit is found where there is none, and where there is.
///
/// Small and always run, with loose bounds; `-Dtwin.study=600` asks for more traders.
class NullStudyTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 28);
  private static final int BARS = 1800;

  @Test
  void tradersWithoutHabitsAreSeldomAccused() {
    seldom("portfolio", Habits.NONE, 5);
    seldom("long only", Habits.LONG_ONLY, 5);
    seldom("three symbols", Habits.NONE, 3);
  }

  private static void seldom(String family, Habits habits, int symbols) {
    int[] found = new int[3];
    int any = 0;
    int[] tested = new int[3];
    int[] surprising = new int[3];
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Traders.market(symbols, BARS, 1000 + trader);
      BiasReport report = score(Traders.portfolio(market, BARS, habits, 77 + trader), market);
      boolean accused = false;
      for (int i = 0; i < 3; i++) {
        FindingState state = finding(report, i).state();
        surprising[i] += finding(report, i).p().orElse(1) < 0.05 ? 1 : 0;
        tested[i] += state == FindingState.INSUFFICIENT ? 0 : 1;
        found[i] += state == FindingState.FOUND ? 1 : 0;
        accused |= state == FindingState.FOUND;
      }
      any += accused ? 1 : 0;
    }
    for (int i = 0; i < 3; i++) {
      say(family + " detector " + i + " tested " + tested[i] + " p<.05 " + surprising[i], found[i]);
      assertThat(tested[i]).as("most have enough cases").isGreaterThan(TRADERS / 2);
      assertThat(WilsonInterval.of(found[i], TRADERS, 0.95).low()).isLessThan(0.05);
      assertThat(WilsonInterval.of(surprising[i], TRADERS, 0.95).low()).isLessThan(0.08);
    }
    say(family + " any", any);
    assertThat(WilsonInterval.of(any, TRADERS, 0.95).low()).isLessThan(0.07);
  }

  @Test
  void sellingWinnersThreeTimesAsReadilyIsFound() {
    int found = 0;
    for (int trader = 0; trader < TRADERS / 4; trader++) {
      Market market = Traders.market(5, BARS, 5000 + trader);
      var fills = Traders.portfolio(market, BARS, new Habits(3, 1, 1, 0, false), trader);
      found += finding(score(fills, market), 0).state() == FindingState.FOUND ? 1 : 0;
    }
    say("disposition x3, of " + TRADERS / 4, found);
    assertThat(found).isGreaterThan(TRADERS / 4 / 2);
  }

  @Test
  void largerAndFasterAfterHalfOfTheLossesIsFoundAsRevenge() {
    int found = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      var fills = Traders.sequential(200, new Habits(1, 1.7, 0.3, 0, false), trader);
      BiasFinding finding = finding(score(fills, Market.none()), 1);
      boolean revenge = finding.label() == BiasLabel.REVENGE;
      found += revenge && finding.state() == FindingState.FOUND ? 1 : 0;
    }
    say("revenge in half of the losses", found);
    assertThat(found).isGreaterThan(TRADERS / 2);
  }

  @Test
  void tradingOneByOneWithoutRevengeIsSeldomCalledSo() {
    int found = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      var fills = Traders.sequential(200, Habits.NONE, 900 + trader);
      found += finding(score(fills, Market.none()), 1).state() == FindingState.FOUND ? 1 : 0;
    }
    say("sequential revenge null", found);
    assertThat(WilsonInterval.of(found, TRADERS, 0.95).low()).isLessThan(0.05);
  }

  @Test
  void entriesPulledByRunUpsAreFoundAsChasing() {
    int found = 0;
    for (int trader = 0; trader < TRADERS / 4; trader++) {
      Market market = Traders.market(5, BARS, 7000 + trader);
      var fills = Traders.portfolio(market, BARS, new Habits(1, 1, 1, 0.5, false), trader);
      found += finding(score(fills, market), 2).state() == FindingState.FOUND ? 1 : 0;
    }
    say("chasing in half of the looks, of " + TRADERS / 4, found);
    assertThat(found).isGreaterThan(TRADERS / 4 / 2);
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report, int index) {
    return report.findings().get(index);
  }

  private static void say(String what, int found) {
    System.out.println("twin: " + what + ": FOUND " + found + " of " + TRADERS);
  }
}
