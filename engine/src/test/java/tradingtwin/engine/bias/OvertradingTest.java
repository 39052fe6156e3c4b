package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.TsPrecision;

class OvertradingTest {

  @Test
  void busyDaysWhoseLaterTradesDoWorseAreOvertrading() {
    BiasReport report = score(busy(1, 0.001));
    BiasFinding finding = finding(report);
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(finding.effect().orElseThrow().value()).isGreaterThan(0.05);
    assertThat(value(finding, FeatureName.ORDINAL_SLOPE)).isNegative();
    assertThat(value(finding, FeatureName.P_ORDINAL)).isLessThan(0.05);
  }

  @Test
  void busyDaysWithoutHarmAreOnlyPossible() {
    List<Fill> fills =
        new PaceTraders.Days(1).pace(5, 0.2).episodes(0.2, 4).laterLoses(-0.001).fee(0).trade(150);
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.POSSIBLE);
    assertThat(value(finding, FeatureName.COST_DRAG)).isZero();
  }

  @Test
  void feesThatEatTheGrossResultAreHarmToo() {
    List<Fill> fills =
        new PaceTraders.Days(1)
            .pace(5, 0.2)
            .episodes(0.2, 4)
            .laterLoses(-0.0005)
            .fee(0.01)
            .trade(150);
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.FOUND);
    assertThat(value(finding, FeatureName.COST_DRAG)).isGreaterThan(0.39);
  }

  @Test
  void lateEntriesOfBusyDaysAreTaggedBesideWhatWasUsual() {
    List<BiasTag> tags = tags(score(busy(1, 0.001)));
    assertThat(tags).isNotEmpty();
    assertThat(tags)
        .allSatisfy(
            tag -> {
              assertThat(tag.confidence()).isBetween(0.95, 0.999);
              Feature day = tag.features().getFirst();
              assertThat(day.name()).isEqualTo(FeatureName.DAY_ENTRIES);
              assertThat(day.value()).isGreaterThan(day.baselineMedian().orElse(0));
            });
  }

  @Test
  void fewerThanThirtyDaysAreTooFew() {
    BiasFinding finding = finding(score(new PaceTraders.Days(1).pace(5, 0).trade(30)));
    assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
    assertThat(finding.sample().counted()).isEqualTo(Counted.TRADING_DAYS);
  }

  @Test
  void manyEntriesOnTheFirstOfEachMonthAreAPlan() {
    List<Fill> fills = new ArrayList<>();
    for (int day = 0; day < 360; day++) {
      int trips = day % 30 == 5 ? 25 : 1 + day % 2;
      for (int i = 0; i < trips; i++) {
        Instant at = Traders.START.plus(Duration.ofDays(day)).plusSeconds(600L * i);
        fills.add(Traders.fill("o" + fills.size(), "X-USD", 1, 100, at));
        fills.add(Traders.fill("c" + fills.size(), "X-USD", -1, 99.9, at.plusSeconds(200)));
      }
    }
    BiasFinding finding = finding(score(fills));
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(finding.notes()).contains(new Note.ScheduledDays(30));
  }

  @Test
  void moreEntriesInAWildMarketAreTheMarketsDoing() {
    Market market = PaceTraders.livelyMarket(1, 200 * 24, 3);
    List<Fill> fills = PaceTraders.followsTheMarket(market, 8, 9);
    BiasFinding finding = finding(BiasScoring.score(fills, market, BiasPolicies.DEFAULT));
    assertThat(value(finding, FeatureName.VOLATILITY_SLOPE)).isGreaterThan(0.5);
    assertThat(finding.state()).isEqualTo(FindingState.NOT_FOUND);
    BiasFinding blind = finding(BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT));
    assertThat(blind.feature(FeatureName.VOLATILITY_SLOPE)).isEmpty();
    assertThat(value(blind, FeatureName.BURST_DAYS))
        .isGreaterThan(value(finding, FeatureName.BURST_DAYS));
  }

  @Test
  void aDateCountsForItsDayAndSaysNothingAboutTheOrderWithinIt() {
    List<Fill> dated = busy(1, 0.001).stream().map(OvertradingTest::dateOnly).toList();
    BiasFinding finding = finding(score(dated));
    assertThat(finding.feature(FeatureName.P_ORDINAL)).isEmpty();
    assertThat(finding.notes()).anyMatch(note -> note instanceof Note.DateOnlyTimes);
    assertThat(tags(score(dated))).isEmpty();
  }

  @Test
  void daysBeginWhereTheTraderIs() {
    Instant late = Instant.parse("2024-03-12T23:30:00Z");
    List<Fill> fills =
        List.of(
            Traders.fill("a", "X-USD", 1, 100, late),
            Traders.fill("b", "Y-USD", 1, 100, late.plus(Duration.ofHours(2))));
    assertThat(days(fills, "UTC")).hasSize(2);
    assertThat(days(fills, "Europe/Berlin")).hasSize(1);
  }

  private static List<TradingDays.Day> days(List<Fill> fills, String zone) {
    BiasPolicies policies = BiasPolicies.DEFAULT.in(ZoneId.of(zone));
    return TradingDays.of(Records.of(fills, Market.none(), policies)).days();
  }

  private static List<Fill> busy(long seed, double laterLoss) {
    return new PaceTraders.Days(seed)
        .pace(5, 0.2)
        .episodes(0.2, 4)
        .laterLoses(laterLoss)
        .trade(150);
  }

  static Fill dateOnly(Fill fill) {
    return new Fill(
        fill.id(),
        fill.account(),
        fill.symbol(),
        fill.side(),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts().truncatedTo(ChronoUnit.DAYS),
        TsPrecision.DATE,
        fill.orderId());
  }

  private static BiasReport score(List<Fill> fills) {
    return BiasScoring.score(fills, Market.none(), BiasPolicies.DEFAULT);
  }

  private static BiasFinding finding(BiasReport report) {
    return Records.finding(report, BiasLabel.OVERTRADING);
  }

  private static List<BiasTag> tags(BiasReport report) {
    return report.tags().stream().filter(tag -> tag.label() == BiasLabel.OVERTRADING).toList();
  }

  private static double value(BiasFinding finding, FeatureName name) {
    return finding.feature(name).orElseThrow().value();
  }
}
