package tradingtwin.core.tradecharts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.TradeChart;
import tradingtwin.contracts.views.TradeChart.Part;
import tradingtwin.contracts.views.TradeChart.State;
import tradingtwin.contracts.words.Direction;
import tradingtwin.core.RunningCore;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.MarketSource;

/// Fills in X-USD from noon on, drawn on bars of an hour that rise by one each.
class TradeChartsTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final JsonMapper JSON = ContractJson.strict();

  private final List<Fill> fills = new ArrayList<>();

  @Test
  void aTradeStandsOnItsBarsWithItsFillsItsRAndHowFarPricesWent() {
    fill("a", Side.BUY, "10", "100", 0);
    fill("b", Side.SELL, "10", "104", 4);

    TradeChart chart = chart("a", bars(100), "98");
    assertThat(chart.state()).isEqualTo(State.READY);
    assertThat(chart.net()).isEqualByComparingTo("40");
    assertThat(chart.r()).as("risk of 2 a unit").isEqualTo(2.0);
    assertThat(chart.fills())
        .extracting(TradeChart.Fill::part)
        .containsExactly(Part.ENTRY, Part.EXIT);
    assertThat(chart.bars()).hasSize(12);
    TradeChart.Excursion far = chart.excursion();
    assertThat(far.bars()).as("whole bars between entry and exit").isEqualTo(4);
    assertThat(far.worst()).isEqualByComparingTo("99.5");
    assertThat(far.best()).isEqualByComparingTo("104.5");
    assertThat(far.worstR()).isEqualTo(-0.25);
    assertThat(chart("b", bars(100), "98").openedAt()).as("by its exit too").isEqualTo(NOON);
  }

  @Test
  void aShortIsFurthestAgainstWherePricesAreHighest() {
    fill("a", Side.SELL, "10", "100", 0);
    fill("b", Side.BUY, "10", "104", 4);

    TradeChart chart = chart("a", bars(100), null);
    assertThat(chart.direction()).isEqualTo(Direction.SHORT);
    assertThat(chart.net()).isEqualByComparingTo("-40");
    assertThat(chart.r()).isNull();
    assertThat(chart.excursion().worst()).isEqualByComparingTo("104.5");
    assertThat(chart.excursion().worstReturn()).isEqualTo(-0.045);
  }

  @Test
  void aFillThatTurnsAPositionBelongsToTheOneItLeft() {
    fill("a", Side.BUY, "10", "100", 0);
    fill("b", Side.SELL, "15", "103", 3);
    fill("c", Side.BUY, "5", "105", 5);

    assertThat(chart("b", bars(100), null).direction()).isEqualTo(Direction.LONG);
    TradeChart second = chart("c", bars(100), null);
    assertThat(second.direction()).isEqualTo(Direction.SHORT);
    assertThat(second.qty()).isEqualByComparingTo("5");
    assertThat(second.net()).isEqualByComparingTo("-10");
  }

  @Test
  void anOpenPositionHasNoResultYet() {
    fill("a", Side.BUY, "10", "100", 0);
    fill("b", Side.SELL, "4", "102", 2);

    TradeChart chart = chart("a", bars(100), null);
    assertThat(chart.closedAt()).isNull();
    assertThat(chart.net()).isNull();
    assertThat(chart.exit()).isEqualByComparingTo("102");
  }

  @Test
  void fromBarsOfSomethingElseNothingIsRead() {
    fill("a", Side.BUY, "10", "100", 0);

    TradeChart chart = chart("a", bars(40), null);
    assertThat(chart.state()).isEqualTo(State.OTHER_PRICES);
    assertThat(chart.excursion()).isNull();
  }

  @Test
  void missingBarsAreCountedAndNotFilled() {
    fill("a", Side.BUY, "10", "100", 0);
    List<Bar> bars = new ArrayList<>(bars(100));
    bars.subList(5, 8).clear();

    TradeChart chart = chart("a", bars, null);
    assertThat(chart.missingBars()).isEqualTo(3);
    assertThat(chart.bars()).hasSize(9);
  }

  @Test
  void whatNobodyKnowsOrAnotherOwnsHasNoChart() {
    try (RunningCore core = RunningCore.start()) {
      TradeCharts charts = core.get(TradeCharts.class);
      assertThat(charts.of(core.trader(), Ulid.next())).isEmpty();
    }
  }

  private void fill(String id, Side side, String qty, String price, int hours) {
    fills.add(
        new Fill(
            id,
            "account",
            "X-USD",
            side,
            new BigDecimal(qty),
            new BigDecimal(price),
            BigDecimal.ZERO,
            "USD",
            NOON.plus(HOUR.multipliedBy(hours)),
            TsPrecision.SECOND,
            Optional.empty()));
  }

  private TradeChart chart(String fill, List<Bar> bars, String stop) {
    HeldTrade trade = HeldTrade.of(Ledger.of(fills, DecisionPolicy.DEFAULT), fill).orElseThrow();
    Optional<PretradeIntent.Plan> plan =
        Optional.ofNullable(stop)
            .map(level -> new PretradeIntent.Plan(null, new BigDecimal(level), null, null, null));
    TradeChart chart =
        ChartView.of(
            "01KDR52C1D3E5F7G9H1J3K5M7N",
            trade,
            plan,
            new TraderCandles.Bars(
                bars, Granularity.ONE_HOUR, TraderCandles.Whose.MARKET, MarketSource.BINANCE),
            NOON.plus(HOUR.multipliedBy(20)));
    assertThat(new SchemaCatalogue().violations("views/trade-chart.json", JSON.valueToTree(chart)))
        .isEmpty();
    return chart;
  }

  private static List<Bar> bars(double first) {
    List<Bar> bars = new ArrayList<>();
    for (int i = -2; i < 10; i++) {
      double at = first + i;
      bars.add(new Bar(NOON.plus(HOUR.multipliedBy(i)), at, at + 1.5, at - 0.5, at + 1, 1));
    }
    return bars;
  }
}
