package tradingtwin.engine.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;

class SituationsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  /// A Wednesday, 11:00 in Paris.
  private static final Instant NOW = Instant.parse("2024-03-06T10:00:00Z");
  private static final Offset<Double> TINY = Offset.offset(1e-12);
  private final List<Fill> fills = new ArrayList<>();
  private final List<Candles> series = new ArrayList<>();
  private EquityStatement statement = declared("10000", "2024-01-01T00:00:00Z");
  private String symbol = "BTC-USD";

  @Test
  void equityIsTheStartWithWhatWasRealisedLessFeesAndTheMarks() {
    fill("2024-03-01T10:00:00Z", Side.BUY, "10", "100", "5");
    fill("2024-03-02T10:00:00Z", Side.SELL, "4", "110", "2");
    bars("BTC-USD", "120", NOW);
    Funds.Known funds = known();
    assertThat(funds.equity()).isEqualByComparingTo("10153");
    assertThat(funds.drawdown()).isEqualByComparingTo("0");
  }

  @Test
  void withoutADeclaredStartEquityIsUnknown() {
    statement = EquityStatement.undeclared("main", "USD");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.NOT_DECLARED));
  }

  @Test
  void aFifthWithoutAMarkIsBearableAndMoreIsUnknown() {
    fill("2024-03-01T10:00:00Z", Side.BUY, "8", "100", "0");
    bars("BTC-USD", "100", NOW);
    symbol = "ETH-USD";
    fill("2024-03-01T10:00:00Z", Side.BUY, "2", "100", "0");
    assertThat(known().equity()).isEqualByComparingTo("10000");
    fill("2024-03-01T11:00:00Z", Side.BUY, "1", "1", "0");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS));
  }

  @Test
  void aMarkOfLastMonthIsNone() {
    fill("2024-03-01T10:00:00Z", Side.BUY, "8", "100", "0");
    bars("BTC-USD", "100", NOW.minus(Duration.ofDays(6)));
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS));
  }

  @Test
  void aFillOfTheLastDayIsAMarkAndSaidToBeAndAnOlderOneIsNone() {
    fill("2024-03-05T10:00:00Z", Side.BUY, "10", "100", "0");
    fill("2024-03-05T16:00:00Z", Side.BUY, "10", "90", "0");
    assertThat(known().equity()).as("at 90, and 95 on average").isEqualByComparingTo("9900");
    assertThat(known().atFills()).isTrue();
    bars("BTC-USD", "120", NOW);
    assertThat(known().equity()).as("a closed bar comes first").isEqualByComparingTo("10500");
    assertThat(known().atFills()).isFalse();
    series.clear();
    fills.removeLast();
    assertThat(known().atFills()).as("a day old").isTrue();
    fills.clear();
    fill("2024-03-05T09:59:59Z", Side.BUY, "10", "100", "0");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS));
  }

  @Test
  void depositsAndWithdrawalsLeaveTheDrawdownAsItIs() {
    statement = with("10000", flow("2024-03-04T10:00:00Z", "-4500"));
    fill("2024-03-01T10:00:00Z", Side.BUY, "10", "200", "0");
    fill("2024-03-02T10:00:00Z", Side.SELL, "10", "100", "0");
    assertThat(known().equity()).isEqualByComparingTo("4500");
    assertThat(known().drawdown()).isEqualByComparingTo("0.1");
    statement = with("10000", flow("2024-03-04T10:00:00Z", "9000"));
    assertThat(known().drawdown()).isEqualByComparingTo("0.1");
  }

  @Test
  void lossesCountByTheTradersOwnDayWeekAndMonth() {
    trip("2024-03-01T10:00:00Z", "100", "90");
    trip("2024-03-04T10:00:00Z", "100", "80");
    trip("2024-03-05T22:30:00Z", "100", "99");
    trip("2024-03-05T23:30:00Z", "100", "97");
    Funds.Known funds = known();
    assertThat(funds.day().realised()).isEqualByComparingTo("-3");
    assertThat(funds.week().realised()).isEqualByComparingTo("-24");
    assertThat(funds.month().realised()).isEqualByComparingTo("-34");
    assertThat(funds.day().base()).isEqualByComparingTo("9969");
    assertThat(funds.week().base()).isEqualByComparingTo("9990");
    assertThat(funds.equityAtDayStart()).isEqualByComparingTo("9969");
  }

  @Test
  void aDepositOfTodayDoesNotShrinkTodaysLoss() {
    statement = with("1000", flow("2024-03-06T09:30:00Z", "9000"));
    trip("2024-03-06T08:00:00Z", "100", "70");
    assertThat(known().day().lossShare()).isEqualByComparingTo("0.03");
  }

  @Test
  void equityStatedAgainCountsFromItsMomentAndForgetsNoLoss() {
    trip("2024-03-04T10:00:00Z", "1000", "0.5");
    trip("2024-03-06T08:00:00Z", "100", "70");
    Funds.Known before = known();
    statement = restated("20000", "2024-03-06T09:00:00Z", "2024-03-06T09:00:00Z");
    assertThat(known().equity()).isEqualByComparingTo("20000");
    assertThat(known().day()).isEqualTo(before.day());
    assertThat(known().week()).isEqualTo(before.week());
    assertThat(known().drawdown().doubleValue()).isCloseTo(before.drawdown().doubleValue(), TINY);
    assertThat(below(known())).isEqualByComparingTo(below(before));
    assertThat(lostToday(known())).isEqualByComparingTo(lostToday(before));
  }

  @Test
  void whatIsStatedForLaterCountsFromThenWithWhatWasTradedBetween() {
    statement = restated("12000", "2024-03-05T09:00:00Z", "2024-03-06T09:00:00Z");
    trip("2024-03-05T12:00:00Z", "100", "90");
    trip("2024-03-06T09:30:00Z", "100", "95");
    assertThat(known().equity()).isEqualByComparingTo("11985");
    assertThat(known().equityAtDayStart()).isEqualByComparingTo("11990");
    statement = restated("12000", "2024-03-05T09:00:00Z", "2024-03-06T23:00:00Z");
    assertThat(known().equity()).isEqualByComparingTo("9985");
  }

  @Test
  void takingAllMoneyOutAndBringingItBackForgetsNoPeak() {
    trip("2024-03-04T10:00:00Z", "2000", "1000");
    statement =
        with("10000", flow("2024-03-05T10:00:00Z", "-9000"), flow("2024-03-05T11:00:00Z", "9000"));
    assertThat(known().drawdown().doubleValue()).isCloseTo(0.1, TINY);
    assertThat(below(known())).isEqualByComparingTo("1000");
  }

  @Test
  void aLastStatementStandsAloneWhereWhatCameBeforeCannotBeCounted() {
    symbol = "BTC-JPY";
    trip("2024-03-01T10:00:00Z", "100", "90");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.CURRENCY_WITHOUT_RATE));
    symbol = "BTC-USD";
    statement = restated("9000", "2024-03-05T09:00:00Z", "2024-03-06T11:00:00Z");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.CURRENCY_WITHOUT_RATE));
    statement = restated("9000", "2024-03-05T09:00:00Z", "2024-03-06T00:00:00Z");
    assertThat(known().equity()).isEqualByComparingTo("9000");
  }

  private static BigDecimal below(Funds.Known funds) {
    return funds.top().subtract(funds.equity());
  }

  private static BigDecimal lostToday(Funds.Known funds) {
    return funds.equityAtDayStart().subtract(funds.equity());
  }

  private static EquityStatement restated(String equity, String at, String from) {
    return new EquityStatement(
        "main",
        "USD",
        Optional.of(new BigDecimal("10000")),
        Instant.parse("2024-01-01T00:00:00Z"),
        List.of(
            new EquityStatement.Restated(
                new BigDecimal(equity), Instant.parse(at), Instant.parse(from))),
        List.of(),
        Map.of());
  }

  @Test
  void whatWasHeldAtTheStartIsPartOfTheStart() {
    statement = declared("10000", "2024-03-03T00:00:00Z");
    fill("2024-03-01T10:00:00Z", Side.BUY, "10", "100", "0");
    bars("BTC-USD", "120", Instant.parse("2024-03-03T00:00:00Z"), NOW);
    assertThat(known().equity()).isEqualByComparingTo("10000");
    fill("2024-03-05T10:00:00Z", Side.SELL, "10", "125", "0");
    assertThat(known().equity()).isEqualByComparingTo("10050");
  }

  @Test
  void moneyOfAnotherCurrencyNeedsARateAndFindsItInTheBars() {
    statement = EquityStatement.of("main", "EUR", new BigDecimal("1000"), statement.since());
    trip("2024-03-05T10:00:00Z", "100", "110");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.CURRENCY_WITHOUT_RATE));
    assertThat(ask().holding().quoteRate()).isEmpty();
    bars("USD-EUR", "0.5", NOW);
    assertThat(known().equity()).isEqualByComparingTo("1005");
    assertThat(ask().holding().quoteRate().orElseThrow()).isEqualByComparingTo("0.5");
  }

  @Test
  void todayCountsEntriesLossesAndTheStreakOverAllAccounts() {
    trip("2024-03-04T10:00:00Z", "100", "110");
    trip("2024-03-05T10:00:00Z", "100", "90");
    trip("2024-03-06T08:00:00Z", "100", "90");
    fill("2024-03-06T09:00:00Z", Side.BUY, "1", "100", "0");
    Today today = ask().today();
    assertThat(today.entries()).isEqualTo(2);
    assertThat(today.losses()).isEqualTo(1);
    assertThat(today.openPositions()).isEqualTo(1);
    assertThat(today.streak().losses()).isEqualTo(2);
    assertThat(today.streak().lastAt()).contains(Instant.parse("2024-03-06T08:10:00Z"));
    assertThat(today.lastLossAt()).isEqualTo(today.streak().lastAt());
  }

  @Test
  void whatIsUsualComesFromEarlierDaysInTheSameMoney() {
    for (int day = 1; day <= 20; day++) {
      trip("2024-02-%02dT10:00:00Z".formatted(day), "100", "101");
      if (day > 10) {
        trip("2024-02-%02dT11:00:00Z".formatted(day), "300", "301");
      }
    }
    fill("2024-03-06T09:00:00Z", Side.BUY, "9", "900", "0");
    OwnHistory own = ask().own();
    assertThat(own.trips()).isEqualTo(30);
    assertThat(own.entriesADay(0.5)).contains(1);
    assertThat(own.entriesADay(0.75)).contains(2);
    assertThat(own.medianNotional().orElseThrow()).isEqualByComparingTo("100");
    assertThat(own.gapMinutes(0.25)).contains(50L);
    symbol = "BTC-EUR";
    assertThat(ask().own().medianNotional()).isEmpty();
  }

  @Test
  void nothingAfterTheMomentIsRead() {
    bars("BTC-USD", "100", NOW, NOW.plus(Duration.ofHours(1)));
    Situation before = ask();
    trip("2024-03-06T10:00:01Z", "100", "1");
    assertThat(ask()).isEqualTo(before);
  }

  @Test
  void anAccountWithNothingInItHasNothingToCompare() {
    statement = declared("0", "2024-01-01T00:00:00Z");
    assertThat(ask().funds()).isEqualTo(new Funds.Unknown(Funds.Why.NOTHING_TO_COMPARE));
    statement = with("0", flow("2024-03-06T09:00:00Z", "500"));
    assertThat(known().day().base()).isEqualByComparingTo("500");
  }

  private Funds.Known known() {
    return (Funds.Known) ask().funds();
  }

  private Situation ask() {
    EntryQuestion question = new EntryQuestion(symbol, Direction.LONG, BigDecimal.ONE, NOW, PARIS);
    Ledger ledger = Ledger.of(fills, DecisionPolicy.DEFAULT);
    return Situations.of(ledger, Market.of(series), statement, question, SituationPolicy.DEFAULT);
  }

  private void trip(String at, String bought, String sold) {
    fill(at, Side.BUY, "1", bought, "0");
    fill(Instant.parse(at).plusSeconds(600).toString(), Side.SELL, "1", sold, "0");
  }

  private void fill(String at, Side side, String qty, String price, String fee) {
    fills.add(
        new Fill(
            "t" + fills.size(),
            "main",
            symbol,
            side,
            new BigDecimal(qty),
            new BigDecimal(price),
            new BigDecimal(fee),
            "USD",
            Instant.parse(at),
            TsPrecision.SECOND,
            Optional.empty()));
  }

  /// One-hour bars at that price that end at these instants.
  private void bars(String of, String price, Instant... ends) {
    double p = Double.parseDouble(price);
    List<Candle> bars = new ArrayList<>();
    for (Instant end : ends) {
      bars.add(new Candle(end.minus(Duration.ofHours(1)), p, p, p, p, 1));
    }
    series.add(Candles.of(of, Duration.ofHours(1), bars));
  }

  private static EquityStatement declared(String start, String since) {
    return EquityStatement.of("main", "USD", new BigDecimal(start), Instant.parse(since));
  }

  private static CashFlow flow(String at, String amount) {
    return new CashFlow(Instant.parse(at), new BigDecimal(amount));
  }

  private static EquityStatement with(String start, CashFlow... flows) {
    return new EquityStatement(
        "main",
        "USD",
        Optional.of(new BigDecimal(start)),
        Instant.parse("2024-01-01T00:00:00Z"),
        List.of(flows),
        Map.of());
  }
}
