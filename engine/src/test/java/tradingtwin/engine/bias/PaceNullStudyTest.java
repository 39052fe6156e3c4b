package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

/// How often pace, additions, sizes and hours are held against traders without such habits, and
/// how often they are found where they are. Small and always run, with loose bounds;
/// `-Dtwin.study=400` asks for more traders.
class PaceNullStudyTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 7);

  private static final BiasPolicies QUICK = quick(BiasPolicies.DEFAULT);

  private record Case(List<Fill> fills, Market market) {}

  @Test
  void anEvenPaceIsSeldomCalledOvertrading() {
    seldom("even pace", 0.05, seed -> days(new PaceTraders.Days(seed).pace(5, 0), 150));
    seldom("uneven pace", 0.05, seed -> days(new PaceTraders.Days(seed).pace(5, 0.5), 150));
    seldom("slow pace", 0.05, seed -> days(new PaceTraders.Days(seed).pace(1, 0.3), 200));
  }

  @Test
  void busyEpisodesWithWorseLaterTradesAreOvertrading() {
    often(
        "episodes x3",
        BiasLabel.OVERTRADING,
        seed ->
            days(new PaceTraders.Days(seed).pace(5, 0.2).episodes(0.2, 4).laterLoses(0.001), 150));
  }

  @Test
  void addingWhateverThePositionDoesIsSeldomCalledAveragingDown() {
    seldom("adds", 0.05, seed -> adds(new PaceTraders.Adding(1, 1, 0), seed));
    seldom("adds by position", 0.05, seed -> adds(new PaceTraders.Adding(1, 1, 1), seed));
  }

  @Test
  void addingThreeTimesAsReadilyUnderWaterIsAveragingDown() {
    often("adds x3", BiasLabel.AVERAGING_DOWN, seed -> adds(new PaceTraders.Adding(3, 1, 0), seed));
    often("doubling", BiasLabel.MARTINGALE, seed -> adds(new PaceTraders.Adding(3, 1.8, 0), seed));
  }

  @Test
  void sizesThatGrowWithEachGainAreEscalation() {
    often(
        "size x1.4 a gain",
        BiasLabel.SIZE_ESCALATION,
        seed -> days(new PaceTraders.Days(seed).pace(4, 0.2).growsWithWins(1.4), 120));
  }

  @Test
  void aBadHourIsFound() {
    often(
        "bad hours",
        BiasLabel.TIME_OF_DAY,
        seed -> days(new PaceTraders.Days(seed).pace(4, 0.2).badHour(9, 0.01), 120));
  }

  @Test
  void extraEntriesInQuietMarketsAreBoredom() {
    often("bored x5", BiasLabel.BOREDOM, seed -> quiet(5, seed));
    seldom("not bored", 0.05, seed -> quiet(0, seed));
  }

  private static Case days(PaceTraders.Days days, int count) {
    return new Case(days.trade(count), Market.none());
  }

  private static Case adds(PaceTraders.Adding habit, long seed) {
    Market market = Traders.market(3, 1500, 3000 + seed);
    return new Case(PaceTraders.adder(market, habit, seed), market);
  }

  private static Case quiet(double extra, long seed) {
    Market market = PaceTraders.livelyMarket(3, 4000, 4000 + seed);
    return new Case(PaceTraders.bored(market, extra, seed), market);
  }

  private static final List<BiasLabel> OWN =
      List.of(
          BiasLabel.OVERTRADING,
          BiasLabel.AVERAGING_DOWN,
          BiasLabel.MARTINGALE,
          BiasLabel.SIZE_ESCALATION,
          BiasLabel.TIME_OF_DAY,
          BiasLabel.BOREDOM);

  private static void seldom(String family, double most, LongFunction<Case> trader) {
    int[] found = new int[OWN.size()];
    int[] surprising = new int[OWN.size()];
    int[] tested = new int[OWN.size()];
    for (int i = 0; i < TRADERS; i++) {
      for (BiasFinding finding : score(trader.apply(100 + i)).findings()) {
        int label = OWN.indexOf(finding.label());
        if (label >= 0) {
          tested[label] += finding.p().isPresent() ? 1 : 0;
          surprising[label] += finding.p().orElse(1) < 0.05 ? 1 : 0;
          found[label] += finding.state() == FindingState.FOUND ? 1 : 0;
        }
      }
    }
    for (int label = 0; label < found.length; label++) {
      System.out.printf(
          "twin: %s %s FOUND %d p<.05 %d tested %d of %d%n",
          family, OWN.get(label), found[label], surprising[label], tested[label], TRADERS);
      assertThat(WilsonInterval.of(found[label], TRADERS, 0.95).low()).isLessThan(most);
    }
  }

  private static void often(String family, BiasLabel label, LongFunction<Case> trader) {
    int found = 0;
    for (int i = 0; i < TRADERS; i++) {
      BiasReport report = score(trader.apply(500 + i));
      found +=
          report.findings().stream()
                  .anyMatch(f -> f.label() == label && f.state() == FindingState.FOUND)
              ? 1
              : 0;
    }
    System.out.printf("twin: %s %s FOUND %d of %d%n", family, label, found, TRADERS);
    assertThat(found).isGreaterThan(TRADERS / 2);
  }

  private static BiasReport score(Case each) {
    return BiasScoring.score(each.fills(), each.market(), QUICK);
  }

  /// The product's numbers, with 199 permutations a test.
  private static BiasPolicies quick(BiasPolicies full) {
    return full.with(new FindingPolicy(0.80, 0.95, 0.999, 199, 0.95));
  }
}
