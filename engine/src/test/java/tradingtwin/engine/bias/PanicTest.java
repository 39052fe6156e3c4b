package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Books.Leaving;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.statistics.WilsonInterval;

class PanicTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 28) / 2;

  @Test
  void leavingLosersInFastFallsIsFoundAndTheExitsAreTagged() {
    Market market = Books.market(5, 0.3, 1);
    BiasReport report = score(Books.trade(market, Books.AT_RANDOM, inFastFalls(), 1), market);
    BiasFinding panic = panic(report);
    assertThat(panic.state()).isEqualTo(FindingState.FOUND);
    assertThat(panic.effect().orElseThrow().value()).isGreaterThan(1.3);
    assertThat(panic.effect().orElseThrow().unit()).isEqualTo(EffectUnit.TIMES_AS_FAST);
    assertThat(panic.feature(FeatureName.PANIC_EXITS).orElseThrow().value()).isGreaterThan(10);
    assertThat(panic.feature(FeatureName.PRICE_CAME_BACK).orElseThrow().value()).isBetween(0., 1.);
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.PANIC)
        .isNotEmpty()
        .allSatisfy(
            tag -> {
              assertThat(tag.features().getFirst().name())
                  .isEqualTo(FeatureName.EXIT_MOVE_PERCENTILE);
              assertThat(tag.features().getFirst().value()).isLessThanOrEqualTo(0.10);
            });
  }

  @Test
  void leavingAtAnyTimeIsSeldomCalledPanicThoughEveryLosingExitFollowsAFall() {
    int found = 0;
    int surprising = 0;
    double mean = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Books.market(5, 0.6, 100 + trader);
      List<Fill> fills = Books.trade(market, Books.AT_RANDOM, Books.WHENEVER, trader);
      BiasFinding panic = panic(score(fills, market));
      found += panic.state() == FindingState.FOUND ? 1 : 0;
      surprising += panic.p().orElse(1) < 0.05 ? 1 : 0;
      mean += panic.effect().orElseThrow().value() / TRADERS;
    }
    assertThat(WilsonInterval.of(found, TRADERS, 0.95).low()).isLessThan(0.05);
    assertThat(WilsonInterval.of(surprising, TRADERS, 0.95).low()).isLessThan(0.08);
    assertThat(mean).as("as fast as at any moment").isCloseTo(1, within(0.1));
  }

  @Test
  void aStopOfThreePercentIsAPlan() {
    Market market = Books.market(8, 0.3, 3);
    BiasFinding panic =
        panic(score(Books.trade(market, Books.AT_RANDOM, Books.stop(0.03, 0.06), 3), market));
    assertThat(panic.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(panic.confidence()).isEmpty();
    assertThat(panic.p().orElseThrow()).as("what keeps it out is the plan").isLessThan(0.05);
    assertThat(panic.notes())
        .filteredOn(Note.PlannedStop.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Note.PlannedStop.class, stop -> assertThat(stop.exits()).isGreaterThan(40));
  }

  @Test
  void aTrailingExitThatEndsGainsTheSameWayIsARule() {
    Market market = Books.market(5, 0.3, 4);
    BiasFinding panic =
        panic(score(Books.trade(market, Books.BREAKOUT, Books.TRAILING, 4), market));
    assertThat(panic.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(panic.notes()).hasAtLeastOneElementOfType(Note.ExitRule.class);
  }

  @Test
  void withoutBarsNothingIsSaidAndTheSymbolsAreNamed() {
    Market market = Books.market(2, 0.3, 5);
    BiasFinding panic =
        panic(score(Books.trade(market, Books.AT_RANDOM, Books.WHENEVER, 5), Market.none()));
    assertThat(panic.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(panic.notes()).contains(new Note.NoCandles(List.of("S0-USD", "S1-USD")));
  }

  @Test
  void barsThatHadNotClosedAtTheExitAreNotLookedAt() {
    Market market = Books.market(1, 0, 6);
    List<Fill> fills = Books.trade(market, Books.AT_RANDOM, Books.WHENEVER, 6);
    Exits before = exits(fills, market);
    Exits.Exit exit = before.all().getFirst();
    Candles bars = exit.chart().candles();
    List<Candle> altered = new ArrayList<>(bars.bars().subList(0, exit.bar() + 1));
    Exits after =
        exits(fills, Market.of(List.of(Candles.of("S0-USD", bars.granularity(), altered))));
    assertThat(after.all().getFirst().percentile()).isEqualTo(exit.percentile());
    assertThat(after.all().getFirst().matched()).isEqualTo(exit.matched());
    assertThat(bars.end(exit.bar())).isBeforeOrEqualTo(exit.decision().ts());
  }

  /// Losers are left with a hazard that jumps when the fall over a horizon drawn at each look is
  /// fast.
  private static Leaving inFastFalls() {
    return (bars, bar, side, cost, random) -> {
      int horizon = 2 + random.nextInt(10);
      double move = side * Math.log(bars.close(bar) / bars.close(bar - horizon));
      boolean fast = move < -1.3 * 0.005 * Math.sqrt(horizon);
      boolean loses = side * (bars.close(bar) - cost) < 0;
      return random.nextDouble() < (fast && loses ? 0.27 : 0.02);
    };
  }

  private static Exits exits(List<Fill> fills, Market market) {
    var ledger = Ledger.of(fills, BiasPolicies.DEFAULT.decisions());
    return Exits.of(new TraderRecord(ledger, market, "", BiasPolicies.DEFAULT, new Charts(market)));
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }

  private static BiasFinding panic(BiasReport report) {
    return Books.finding(report, TestId.MATCHED_STANDS_SCORE, BiasLabel.PANIC);
  }
}
