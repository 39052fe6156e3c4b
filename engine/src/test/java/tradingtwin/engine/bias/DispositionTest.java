package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

class DispositionTest {
  private static final Duration DAY = Duration.ofDays(1);
  private final Map<String, List<Candle>> bars = new TreeMap<>();
  private final List<Fill> fills = new ArrayList<>();

  @Test
  void thePublishedExampleGivesOneHalfAndOneQuarter() {
    for (String symbol : List.of("A", "B", "C", "D", "E")) {
      buys("Daymon", symbol, 0, 100);
      ranges(symbol, 1, "AB".contains(symbol) ? 110 : 90);
    }
    for (String symbol : List.of("F", "G", "H")) {
      buys("Rosalie", symbol, 0, 100);
      ranges(symbol, 1, "FG".contains(symbol) ? 110 : 90);
    }
    sells("Daymon", "A", 1, 110);
    sells("Daymon", "C", 1, 90);
    sells("Rosalie", "F", 1, 110);
    BiasFinding finding = finding();
    assertThat(value(finding, FeatureName.REALISED_GAINS)).isEqualTo(2);
    assertThat(value(finding, FeatureName.PAPER_GAINS)).isEqualTo(2);
    assertThat(value(finding, FeatureName.REALISED_LOSSES)).isEqualTo(1);
    assertThat(value(finding, FeatureName.PAPER_LOSSES)).isEqualTo(3);
    OdeanCount count = new OdeanCount(2, 1, 2, 3);
    assertThat(count.pgr()).hasValue(0.5);
    assertThat(count.plr()).hasValue(0.25);
    assertThat(count.statistic().effect()).isEqualTo(0.25);
  }

  @Test
  void odeansOwnCountsGiveHisShares() {
    OdeanCount odean = new OdeanCount(13_883, 11_930, 79_658, 110_348);
    assertThat(odean.pgr().orElseThrow()).isCloseTo(0.1484, within(5e-5));
    assertThat(odean.plr().orElseThrow()).isCloseTo(0.0976, within(5e-5));
    assertThat(odean.statistic().t()).isCloseTo(35.3, within(0.05));
  }

  @Test
  void tenRealTradersHaveTheTOfTheirCounts() {
    assertThat(new OdeanCount(128, 8, 454, 1766).statistic().t())
        .isCloseTo(12.493519899104887, within(1e-12));
    assertThat(new OdeanCount(92, 140, 4125, 1772).statistic().t())
        .isCloseTo(-8.0723438432735415, within(1e-6));
    assertThat(new OdeanCount(117, 132, 706, 767).statistic().t())
        .isCloseTo(-0.27523214253560901, within(1e-12));
  }

  @Test
  void ofTwoPositionsAWinnerSoldIsALoserKeptAndCountsOnce() {
    List<SaleDays.SaleDay> days = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      boolean winner = day < 24;
      var sold = winner ? SaleDays.Standing.GAIN : SaleDays.Standing.LOSS;
      var kept = winner ? SaleDays.Standing.LOSS : SaleDays.Standing.GAIN;
      days.add(
          new SaleDays.SaleDay(
              LocalDate.EPOCH.plusDays(day),
              List.of(new SaleDays.Sold(null, sold, Traders.START)),
              List.of(kept)));
    }
    assertThat(new OdeanCount(24, 16, 16, 24).statistic().p()).isCloseTo(0.034, within(5e-4));
    assertThat(new WithinDays(days).p().orElseThrow()).isCloseTo(0.103, within(5e-4));
  }

  @Test
  void threeSaleDaysAreTooFewToTell() {
    holdTwo(100);
    BiasFinding finding = finding();
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.confidence()).isEmpty();
    assertThat(finding.needed()).isEqualTo(20);
  }

  @Test
  void whatWasNeitherAboveNorBelowItsCostAllDayCountsAsNeither() {
    buys("main", "A", 0, 100);
    buys("main", "B", 0, 100);
    ranges("A", 1, 110);
    bar("B", 1, 95, 105);
    sells("main", "A", 1, 110);
    assertThat(value(finding(), FeatureName.PAPER_GAINS)).isZero();
    assertThat(value(finding(), FeatureName.PAPER_LOSSES)).isZero();
  }

  @Test
  void aDayWithoutASaleOrWithASinglePositionCountsNothing() {
    buys("main", "A", 0, 100);
    ranges("A", 2, 110);
    sells("main", "A", 2, 110);
    assertThat(value(finding(), FeatureName.SALE_DAYS)).isZero();
  }

  @Test
  void aShortThatFellIsAGain() {
    sells("main", "A", 0, 100);
    sells("main", "B", 0, 100);
    ranges("A", 1, 90);
    ranges("B", 1, 110);
    buys("main", "A", 1, 90);
    assertThat(value(finding(), FeatureName.REALISED_GAINS)).isEqualTo(1);
    assertThat(value(finding(), FeatureName.PAPER_LOSSES)).isEqualTo(1);
  }

  @Test
  void aSymbolWithoutBarsDropsOutOnBothSidesAndIsNamed() {
    for (String symbol : List.of("A", "B", "GHOST", "PHANTOM")) {
      buys("main", symbol, 0, 100);
    }
    ranges("A", 1, 110);
    ranges("B", 1, 90);
    sells("main", "A", 1, 110);
    sells("main", "GHOST", 1, 110);
    BiasFinding finding = finding();
    assertThat(value(finding, FeatureName.REALISED_GAINS)).isEqualTo(1);
    assertThat(finding.notes()).containsExactly(new Note.NoCandles(List.of("GHOST", "PHANTOM")));
  }

  @Test
  void winnersSoldAndLosersKeptDayAfterDayAreFoundWithTheNumbersToSaySo() {
    sellWinnersKeepLosers(60);
    BiasFinding finding = finding();
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().unit()).isEqualTo(EffectUnit.SHARE_DIFFERENCE);
    assertThat(value(finding, FeatureName.SALE_DAYS)).isEqualTo(60);
    assertThat(value(finding, FeatureName.PGR)).isGreaterThan(value(finding, FeatureName.PLR));
    assertThat(finding.feature(FeatureName.PGR_TO_PLR)).isPresent();
    assertThat(finding.n()).isEqualTo(60);
    assertThat(finding.confidence().orElseThrow()).isBetween(0.95, 0.999);
  }

  @Test
  void aBracketWithANearTargetAndAWideStopIsAPlanAndNotAHabit() {
    for (int day = 1; day <= 90; day++) {
      boolean stopped = day % 4 == 0;
      for (String symbol : List.of("A", "B", "C")) {
        ranges(symbol, day, symbol.equals("C") ? 95 : stopped ? 91 : 103);
      }
      String sold = day % 2 == 0 ? "A" : "B";
      if (day == 1) {
        buys("main", "A", 0, 100);
        buys("main", "B", 0, 100);
        buys("main", "C", 0, 100);
      }
      sells("main", sold, day, stopped ? 91 : 103);
      buysLater("main", sold, day, 100);
    }
    BiasFinding finding = finding();
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.confidence()).isEmpty();
    assertThat(finding.notes()).hasAtLeastOneElementOfType(Note.AsymmetricPlan.class);
  }

  /// Every day one position in gain and one in loss; the winner goes, but for every fifth day.
  private void sellWinnersKeepLosers(int days) {
    buys("main", "A", 0, 100);
    buys("main", "B", 0, 100);
    for (int day = 1; day <= days; day++) {
      double up = 102 + day % 7;
      double down = 98 - day % 5;
      ranges("A", day, up);
      ranges("B", day, down);
      boolean winner = day % 5 != 0;
      sells("main", winner ? "A" : "B", day, winner ? up : down);
      buysLater("main", winner ? "A" : "B", day, 100);
    }
  }

  private void holdTwo(double cost) {
    buys("main", "A", 0, cost);
    buys("main", "B", 0, cost);
    ranges("A", 1, cost * 1.1);
    ranges("B", 1, cost * 0.9);
    sells("main", "A", 1, cost * 1.1);
  }

  private void buys(String account, String symbol, int day, double price) {
    trade(account, symbol, day, 12, 1, price);
  }

  private void buysLater(String account, String symbol, int day, double price) {
    trade(account, symbol, day, 20, 1, price);
  }

  private void sells(String account, String symbol, int day, double price) {
    trade(account, symbol, day, 12, -1, price);
  }

  private void trade(String account, String symbol, int day, int hour, int sign, double price) {
    Instant at = Traders.START.plus(DAY.multipliedBy(day)).plus(Duration.ofHours(hour));
    Fill fill = Traders.fill("f" + fills.size(), symbol, sign, price, at);
    fills.add(
        new Fill(
            fill.id(),
            account,
            symbol,
            fill.side(),
            fill.qty(),
            fill.price(),
            fill.fee(),
            fill.feeCurrency(),
            fill.ts(),
            fill.tsPrecision(),
            fill.orderId()));
  }

  private void ranges(String symbol, int day, double price) {
    bar(symbol, day, price * 0.999, price * 1.001);
  }

  private void bar(String symbol, int day, double low, double high) {
    bars.computeIfAbsent(symbol, any -> new ArrayList<>())
        .add(new Candle(Traders.START.plus(DAY.multipliedBy(day)), low, high, low, high, 1));
  }

  private BiasFinding finding() {
    Market market =
        Market.of(
            bars.entrySet().stream().map(e -> Candles.of(e.getKey(), DAY, e.getValue())).toList());
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT).findings().getFirst();
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
