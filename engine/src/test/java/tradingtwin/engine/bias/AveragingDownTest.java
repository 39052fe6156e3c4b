package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.PaceTraders.Adding;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.Binomial;

class AveragingDownTest {
  private static final Instant START = Traders.START;

  @Test
  void additionsUnderWaterAreHeldAgainstTheTimeSpentThere() {
    Market market = Traders.market(3, 1500, 3500);
    List<Fill> fills = PaceTraders.adder(market, new Adding(3, 1, 0), 500);
    BiasFinding finding = finding(BiasScoring.score(fills, market, BiasPolicies.DEFAULT));
    assertThat(finding.label()).isEqualTo(BiasLabel.AVERAGING_DOWN);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    double under = value(finding, FeatureName.MINUTES_UNDER_WATER);
    double gain = value(finding, FeatureName.MINUTES_IN_GAIN);
    int adds = (int) value(finding, FeatureName.ADDS_UNDER_WATER);
    double exact = Binomial.upper(adds, finding.n(), under / (under + gain));
    double clustered = value(finding, FeatureName.P_BY_POSITION);
    assertThat(finding.p().orElseThrow()).isCloseTo(Math.max(exact, clustered), within(1e-12));
  }

  @Test
  void growingAdditionsAreAMartingale() {
    Market market = Traders.market(3, 1500, 3500);
    List<Fill> fills = PaceTraders.adder(market, new Adding(3, 1.8, 0), 500);
    BiasReport report = BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
    BiasFinding finding = finding(report);
    assertThat(finding.label()).isEqualTo(BiasLabel.MARTINGALE);
    assertThat(value(finding, FeatureName.MARTINGALE_FACTOR)).isCloseTo(1.8, within(0.05));
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.MARTINGALE)
        .isNotEmpty()
        .allSatisfy(tag -> assertThat(tag.features().getFirst().value()).isNegative());
  }

  @Test
  void eachClosedBarCountsForItsLength() {
    List<Fill> fills =
        List.of(
            Traders.fill("a", "X-USD", 1, 100, at(0.5)),
            Traders.fill("b", "X-USD", 1, 90, at(3.5)),
            Traders.fill("c", "X-USD", -2, 120, at(6.5)));
    Market market = Market.of(List.of(bars(101, 99, 98, 90, 100, 110, 120)));
    var book = Additions.of(Records.of(fills, market, BiasPolicies.DEFAULT)).books().getFirst();
    assertThat(book.hoursInGain()).isEqualTo(3);
    assertThat(book.hoursUnderWater()).isEqualTo(3);
    assertThat(book.all()).hasSize(1);
    assertThat(book.all().getFirst().underWater()).isTrue();
  }

  @Test
  void withoutBarsTheNearestFillsPriceStandsAndThisIsSaid() {
    List<Fill> fills =
        List.of(
            Traders.fill("a", "X-USD", 1, 100, at(0)),
            Traders.fill("b", "X-USD", 1, 90, at(4)),
            Traders.fill("c", "X-USD", -2, 120, at(10)));
    Additions additions = Additions.of(Records.of(fills, Market.none(), BiasPolicies.DEFAULT));
    var book = additions.books().getFirst();
    assertThat(book.hoursUnderWater()).isEqualTo(2 + 3);
    assertThat(book.hoursInGain()).isEqualTo(3);
    assertThat(additions.symbolsWithoutBars()).containsExactly("X-USD");
    assertThat(finding(score(fills)).notes()).contains(new Note.PriceFromFills(List.of("X-USD")));
  }

  @Test
  void fillsOfOneEntryMinutesApartAreNotAdditions() {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      fills.add(Traders.fill("a" + i, "X-USD", 1, 100 - i, at(i * 0.1)));
    }
    fills.add(Traders.fill("later", "X-USD", 1, 90, at(3)));
    var record = Records.of(fills, Market.none(), BiasPolicies.DEFAULT);
    assertThat(Additions.of(record).books().getFirst().all()).hasSize(1);
  }

  @Test
  void crumbsLeftByFeesAreNoPosition() {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      fills.add(Traders.fill("a" + i, "X-USD", 1, 100 - i, at(10 * i)));
      fills.add(Traders.fill("b" + i, "X-USD", -0.999, 101 - i, at(10 * i + 5)));
    }
    var record = Records.of(fills, Market.none(), BiasPolicies.DEFAULT);
    assertThat(Additions.of(record).books().getFirst().all()).isEmpty();
  }

  @Test
  void buyingTheSameAmountEveryWeekIsASchedule() {
    List<Fill> fills = new ArrayList<>();
    for (int week = 0; week < 52; week++) {
      double price = 100 * Math.exp(-0.01 * week);
      Instant when = START.plus(Duration.ofDays(7L * week)).plusSeconds(97L * week);
      fills.add(Traders.fill("w" + week, "X-USD", 50 / price, price, when));
    }
    fills.add(Traders.fill("end", "X-USD", -1, 50, START.plus(Duration.ofDays(400))));
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isNotIn(FindingState.FOUND, FindingState.POSSIBLE);
    assertThat(finding.notes()).contains(new Note.ScheduledEntries(List.of("X-USD")));
    assertThat(finding.confidence()).isEmpty();
  }

  @Test
  void equalStepsWithEqualSizesAreAGrid() {
    List<Fill> fills = new ArrayList<>();
    double[] waits = {5, 31, 2, 60, 17, 44};
    double hour = 0;
    for (int round = 0; round < 6; round++) {
      for (int level = 0; level < 5; level++) {
        hour += waits[(round + level) % waits.length];
        fills.add(Traders.fill("g" + fills.size(), "X-USD", 2, 100 - level, at(hour)));
      }
      hour += 20;
      fills.add(Traders.fill("g" + fills.size(), "X-USD", 0.5, 98.5, at(hour)));
      fills.add(Traders.fill("g" + fills.size(), "X-USD", -10.5, 101, at(hour + 30)));
      hour += 100;
    }
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.notes()).contains(new Note.GridEntries(List.of("X-USD")));
  }

  @Test
  void fewerThanFifteenAdditionsAreTooFew() {
    BiasFinding finding =
        finding(
            score(
                List.of(
                    Traders.fill("a", "X-USD", 1, 100, at(0)),
                    Traders.fill("b", "X-USD", 1, 90, at(5)))));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.n()).isEqualTo(1);
    assertThat(finding.needed()).isEqualTo(15);
  }

  @Test
  void additionsWithoutAnyTimeInGainCannotBeCompared() {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fills.add(Traders.fill("f" + i, "X-USD", 1 + i % 5, 100 - i, at(i * (2 + i % 3))));
    }
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.n()).isZero();
  }

  @Test
  void aShortUnderWaterIsOneWhosePriceHasRisen() {
    List<Fill> fills =
        List.of(
            Traders.fill("a", "X-USD", -1, 100, at(0)), Traders.fill("b", "X-USD", -1, 110, at(5)));
    var record = Records.of(fills, Market.none(), BiasPolicies.DEFAULT);
    assertThat(Additions.of(record).books().getFirst().all().getFirst().result())
        .isCloseTo(-0.1, within(1e-12));
  }

  private static Candles bars(double... closes) {
    List<Candle> candles = new ArrayList<>();
    for (int i = 0; i < closes.length; i++) {
      double close = closes[i];
      candles.add(new Candle(at(i), close, close, close, close, 1));
    }
    return Candles.of("X-USD", Duration.ofHours(1), candles);
  }

  private static Instant at(double hours) {
    return START.plusSeconds(Math.round(3600 * hours));
  }

  private static BiasReport score(List<Fill> fills) {
    return BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return Records.finding(report, BiasLabel.AVERAGING_DOWN, BiasLabel.MARTINGALE);
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
