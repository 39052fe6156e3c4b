package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.Books.Entering;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.WilsonInterval;

class AttentionTest {
  private static final int TRADERS = Integer.getInteger("twin.study", 28) / 2;

  @Test
  void enteringEitherWayAfterBusyBarsIsFound() {
    Market market = Books.market(5, 0.3, 1);
    BiasReport report = score(Books.trade(market, afterBusyBars(), Books.WHENEVER, 1), market);
    BiasFinding attention = attention(report);
    assertThat(attention.state()).isEqualTo(FindingState.FOUND);
    assertThat(attention.effect().orElseThrow().value()).isGreaterThan(0.2);
    assertThat(attention.feature(FeatureName.CONSPICUOUS_USUALLY).orElseThrow().value())
        .isLessThan(attention.effect().orElseThrow().value());
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.ATTENTION)
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.features()).anyMatch(f -> f.value() >= 0.9));
  }

  @Test
  void enteringAtRandomWithinTheBusyHoursIsSeldomFoundSinceTheHoursAreKept() {
    Entering inTheMorning =
        (bars, bar, random) -> bar % 24 < 8 ? 3 * Books.AT_RANDOM.at(bars, bar, random) : 0;
    int found = 0;
    int surprising = 0;
    double usually = 0;
    double met = 0;
    for (int trader = 0; trader < TRADERS; trader++) {
      Market market = Books.market(5, 0.6, 200 + trader);
      List<Fill> fills = Books.trade(market, inTheMorning, Books.WHENEVER, trader);
      BiasFinding attention = attention(score(fills, market));
      found += attention.state() == FindingState.FOUND ? 1 : 0;
      surprising += attention.p().orElseThrow() < 0.05 ? 1 : 0;
      met += attention.effect().orElseThrow().value() / TRADERS;
      usually += attention.feature(FeatureName.CONSPICUOUS_USUALLY).orElseThrow().value() / TRADERS;
    }
    assertThat(WilsonInterval.of(found, TRADERS, 0.95).low()).isLessThan(0.05);
    assertThat(WilsonInterval.of(surprising, TRADERS, 0.95).low()).isLessThan(0.05);
    assertThat(usually).as("of the bars of those hours").isCloseTo(met, within(0.02));
  }

  @Test
  void aBreakoutRuleReadsTheBarAndIsDescribedNotBlamed() {
    Market market = Books.market(5, 0.3, 3);
    BiasFinding attention =
        attention(score(Books.trade(market, Books.BREAKOUT, Books.WHENEVER, 3), market));
    assertThat(attention.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(attention.p().orElseThrow()).isLessThan(0.01);
    assertThat(attention.notes())
        .filteredOn(Note.BarRule.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Note.BarRule.class, rule -> assertThat(rule.share()).isGreaterThan(0.9));
  }

  @Test
  void aMonthOfDailyBarsIsTooLittle() {
    Market market = Books.market(1, 0, 4);
    List<Fill> fills = Books.trade(market, afterBusyBars(), Books.WHENEVER, 4).subList(0, 20);
    assertThat(attention(score(fills, market)).state()).isEqualTo(FindingState.INSUFFICIENT);
  }

  private static Entering afterBusyBars() {
    return (bars, bar, random) -> {
      double move = Math.abs(Math.log(bars.close(bar) / bars.close(bar - 1)));
      boolean busy = move > 0.008 || bars.at(bar).volume() > 3;
      return random.nextDouble() < (busy ? 0.16 : 0.04) ? (random.nextBoolean() ? 1 : -1) : 0;
    };
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }

  private static BiasFinding attention(BiasReport report) {
    return Books.finding(report, TestId.MATCHED_TIMES_SCORE, BiasLabel.ATTENTION);
  }
}
