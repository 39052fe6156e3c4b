package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.statistics.Percentile;

class TimeOfDayAndBoredomTest {

  @Test
  void worseResultsInSomeHoursAreFoundWithTheirHour() {
    BiasReport report = score(badMornings());
    BiasFinding finding = Records.finding(report, BiasLabel.TIME_OF_DAY);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(value(finding, FeatureName.BUCKET_HOUR)).isEqualTo(9);
    assertThat(value(finding, FeatureName.BUCKET_RETURN_GAP)).isNegative();
    assertThat(report.tags()).anyMatch(tag -> tag.label() == BiasLabel.TIME_OF_DAY);
  }

  @Test
  void hoursAreTheTradersOwn() {
    BiasPolicies tokyo = BiasPolicies.DEFAULT.in(ZoneId.of("Asia/Tokyo"));
    BiasReport report = BiasScoring.score(badMornings(), Market.none(), tokyo);
    assertThat(value(Records.finding(report, BiasLabel.TIME_OF_DAY), FeatureName.BUCKET_HOUR))
        .isEqualTo(18);
  }

  @Test
  void anHourThatDoesBetterIsNoCostlyHabit() {
    List<Fill> fills = new PaceTraders.Days(2).pace(4, 0.2).badHour(9, -0.01).trade(120);
    BiasFinding finding = Records.finding(score(fills), BiasLabel.TIME_OF_DAY);
    assertThat(finding.effect().orElseThrow().value()).isPositive();
    assertThat(finding.state()).isEqualTo(FindingState.POSSIBLE);
  }

  @Test
  void pricesGivenAwayInSomeHoursAreFoundWhereResultsCannotTell() {
    Market market = Traders.market(1, 4000, 8);
    List<Fill> careless = byTheClock(market, 9);
    BiasFinding finding =
        Records.finding(
            BiasScoring.score(careless, market, BiasPolicies.DEFAULT), BiasLabel.TIME_OF_DAY);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(value(finding, FeatureName.BUCKET_HOUR)).isEqualTo(9);
    assertThat(value(finding, FeatureName.BUCKET_PRICE_GAP)).isNegative();
    BiasFinding even =
        Records.finding(
            BiasScoring.score(byTheClock(market, 24), market, BiasPolicies.DEFAULT),
            BiasLabel.TIME_OF_DAY);
    assertThat(even.state()).isNotEqualTo(FindingState.FOUND);
  }

  /// In and out by turns every seven bars, at any price of the bar; from that hour on, for three
  /// hours, at its worst.
  private static List<Fill> byTheClock(Market market, int carelessFrom) {
    SplittableRandom random = new SplittableRandom(4);
    var candles = market.bySymbol().firstEntry().getValue();
    List<Fill> fills = new ArrayList<>();
    for (int i = 600; i < 3000; i += 7) {
      var bar = candles.at(i);
      int hour = bar.start().atZone(ZoneId.of("UTC")).getHour();
      boolean buys = fills.size() % 2 == 0;
      boolean careless = hour >= carelessFrom && hour < carelessFrom + 3;
      double place = careless ? (buys ? 1 : 0) : random.nextDouble();
      double price = bar.low() + place * (bar.high() - bar.low());
      String id = "f" + i;
      fills.add(
          Traders.fill(id, candles.symbol(), buys ? 1 : -1, price, bar.start().plusSeconds(1800)));
    }
    return fills;
  }

  @Test
  void datesWithoutATimeStayOutAndAreCounted() {
    List<Fill> dated = badMornings().stream().map(OvertradingTest::dateOnly).toList();
    BiasFinding finding = Records.finding(score(dated), BiasLabel.TIME_OF_DAY);
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.n()).isZero();
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.DateOnlyTimes);
  }

  @Test
  void extraEntriesWhileLittleMovesAreBoredom() {
    Market market = PaceTraders.livelyMarket(3, 4000, 4502);
    BiasReport report =
        BiasScoring.score(PaceTraders.bored(market, 8, 502), market, BiasPolicies.DEFAULT);
    BiasFinding finding = Records.finding(report, BiasLabel.BOREDOM);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(value(finding, FeatureName.QUIET_SHARE))
        .isGreaterThan(value(finding, FeatureName.EXPECTED_QUIET_SHARE));
    assertThat(report.tags())
        .filteredOn(tag -> tag.label() == BiasLabel.BOREDOM)
        .isNotEmpty()
        .allSatisfy(
            tag -> {
              assertThat(tag.features().get(0).value()).isLessThan(0.2);
              assertThat(tag.features().get(1).value()).isLessThan(0.3);
              Feature pause = tag.features().get(2);
              assertThat(pause.percentile().orElseThrow()).isGreaterThan(0.75);
              assertThat(pause.value()).isGreaterThan(pause.baselineMedian().orElseThrow());
            });
  }

  @Test
  void aTraderWhoMostlyEntersQuietMarketsHasARule() {
    Market market = PaceTraders.livelyMarket(2, 4000, 11);
    List<Fill> fills = PaceTraders.onlyInQuiet(market, 7);
    BiasFinding finding =
        Records.finding(BiasScoring.score(fills, market, BiasPolicies.DEFAULT), BiasLabel.BOREDOM);
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.QuietRule);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
  }

  @Test
  void withoutBarsNothingIsSaidAboutQuietMarkets() {
    BiasFinding finding = Records.finding(score(badMornings()), BiasLabel.BOREDOM);
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.notes()).contains(new Note.NoCandles(List.of("X-USD")));
  }

  @Test
  void aBarsStandingIsThatAmongTheFiveHundredBeforeIt() {
    Market market = PaceTraders.livelyMarket(1, 900, 4);
    Chart chart = new Chart(market.bySymbol().firstEntry().getValue());
    QuietBars bars = new QuietBars(chart, BoredomPolicy.DEFAULT);
    double[] before = new double[500];
    for (int i = 0; i < 500; i++) {
      before[i] = chart.lnAtrShare(880 - 500 + i);
    }
    assertThat(bars.atrPercentile(880))
        .isCloseTo(Percentile.of(chart.lnAtrShare(880), before), within(1e-12));
    assertThat(bars.judged(400)).isFalse();
  }

  private static List<Fill> badMornings() {
    return new PaceTraders.Days(2).pace(4, 0.2).badHour(9, 0.01).trade(120);
  }

  private static BiasReport score(List<Fill> fills) {
    return BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT);
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
