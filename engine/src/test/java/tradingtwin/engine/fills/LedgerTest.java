package tradingtwin.engine.fills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

  @Test
  void fillsAMinuteApartAreOneDecisionAtTheirAveragePrice() {
    Ledger ledger = read(buy(0, "1", "100"), buy(60, "3", "104"), buy(121, "1", "110"));
    assertThat(ledger.moves()).hasSize(2);
    Decision first = ledger.moves().getFirst().decision();
    assertThat(first.price()).isEqualByComparingTo("103");
    assertThat(first.qty()).isEqualByComparingTo("4");
    assertThat(first.id()).isEqualTo("t0");
    assertThat(first.fillIds()).containsExactly("t0", "t60");
  }

  @Test
  void fillsOfOneOrderAreOneDecisionHoweverLongItTakes() {
    Ledger ledger =
        read(
            fill(0, Side.BUY, "1", "100", "0", "USD", Optional.of("order")),
            fill(7200, Side.BUY, "1", "102", "0", "USD", Optional.of("order")));
    assertThat(ledger.moves()).hasSize(1);
  }

  @Test
  void aTradeOnTheOtherSideEndsADecision() {
    Ledger ledger = read(buy(0, "1", "100"), sell(10, "1", "101"), buy(20, "1", "100"));
    assertThat(ledger.moves()).hasSize(3);
  }

  @Test
  void ofFillsOfOneMomentTheFirstInTheSourceCameFirstWhateverTheyAreCalled() {
    Fill bought = buy(0, "1", "100");
    Fill sold = sell(0, "1", "101");
    for (String name : List.of("a", "z")) {
      Ledger opening =
          Ledger.of(List.of(named(sold, name).at(2), bought.at(1)), DecisionPolicy.DEFAULT);
      Ledger reversed =
          Ledger.of(List.of(named(sold, name).at(1), bought.at(2)), DecisionPolicy.DEFAULT);
      assertThat(only(opening).direction()).isEqualTo(Direction.LONG);
      assertThat(only(reversed).direction()).isEqualTo(Direction.SHORT);
    }
  }

  private static Fill named(Fill fill, String id) {
    return new Fill(
        id,
        fill.account(),
        fill.symbol(),
        fill.side(),
        fill.qty(),
        fill.price(),
        fill.fee(),
        fill.feeCurrency(),
        fill.ts(),
        fill.tsPrecision(),
        fill.orderId());
  }

  @Test
  void addingMovesTheCostAndReducingLeavesIt() {
    Ledger ledger = read(buy(0, "2", "10"), buy(100, "2", "20"), sell(200, "1", "30"));
    Position after = ledger.moves().getLast().after();
    assertThat(after.qty()).isEqualByComparingTo("3");
    assertThat(after.averageCost()).isEqualByComparingTo("15");
  }

  @Test
  void partialExitsBelongToOneRoundTrip() {
    Ledger ledger = read(buy(0, "2", "10"), sell(100, "1", "12"), sell(200, "1", "9"));
    RoundTrip trip = only(ledger);
    assertThat(trip.grossPnl()).isEqualByComparingTo("1");
    assertThat(trip.exits()).hasSize(2);
    assertThat(trip.held()).isEqualTo(Duration.ofSeconds(200));
  }

  @Test
  void aShortEarnsWhenThePriceFalls() {
    RoundTrip trip = only(read(sell(0, "2", "10"), buy(100, "2", "8")));
    assertThat(trip.direction()).isEqualTo(Direction.SHORT);
    assertThat(trip.grossPnl()).isEqualByComparingTo("4");
  }

  @Test
  void crossingZeroEndsOneTripAndOpensTheNextAtThePriceOfTheTrade() {
    Ledger ledger = read(buy(0, "1", "10"), sell(100, "3", "12"), buy(200, "2", "11"));
    assertThat(ledger.roundTrips()).hasSize(2);
    assertThat(ledger.roundTrips().get(0).grossPnl()).isEqualByComparingTo("2");
    assertThat(ledger.roundTrips().get(1).grossPnl()).isEqualByComparingTo("2");
    assertThat(ledger.moves().get(1).opens()).isTrue();
    assertThat(ledger.moves().get(1).leaves()).isTrue();
  }

  @Test
  void feesAreTakenOffInQuoteCurrencyOrAtTheirOwnPrice() {
    RoundTrip trip =
        only(
            read(
                fill(0, Side.BUY, "1", "100", "0.01", "BTC", Optional.empty()),
                fill(100, Side.SELL, "1", "110", "2", "USD", Optional.empty())));
    assertThat(trip.fees()).isEqualByComparingTo("3");
    assertThat(trip.netPnl()).isEqualByComparingTo("7");
    assertThat(trip.unconvertedFees()).isEmpty();
  }

  @Test
  void feesInAThirdCurrencyAreReportedAndNeverGuessed() {
    RoundTrip trip =
        only(
            read(
                fill(0, Side.BUY, "1", "100", "0.5", "BNB", Optional.empty()),
                sell(100, "1", "110")));
    assertThat(trip.netPnl()).isEqualByComparingTo("10");
    assertThat(trip.unconvertedFees()).containsOnlyKeys("BNB");
    assertThat(trip.unconvertedFees().get("BNB")).isEqualByComparingTo("0.5");
  }

  @Test
  void aFirstSaleIsReadAsAShortAndFlagged() {
    Ledger ledger =
        read(sell(0, "1", "10"), buy(100, "1", "9"), sell(200, "1", "10"), buy(300, "1", "9"));
    assertThat(ledger.symbolsFirstSold()).containsExactly(new Ledger.Book("main", "BTC-USD"));
    assertThat(ledger.roundTrips())
        .extracting(RoundTrip::mayPredateFile)
        .containsExactly(true, false);
  }

  @Test
  void nothingAndLessThanNothingAreNoQuantity() {
    assertThatThrownBy(() -> buy(0, "0", "10")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> buy(0, "1", "-1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameFillTwiceIsRefused() {
    assertThatThrownBy(() -> read(buy(0, "1", "10"), buy(0, "1", "10")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 60)
  void theOrderOfTheFillsDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    List<Fill> fills = random(size, seed);
    List<Fill> shuffled = new ArrayList<>(fills);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(Ledger.of(shuffled, DecisionPolicy.DEFAULT))
        .isEqualTo(Ledger.of(fills, DecisionPolicy.DEFAULT));
  }

  @Property(tries = 60)
  void moneyIsConserved(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll long seed) {
    List<Fill> fills = new ArrayList<>(random(size, seed));
    BigDecimal held = BigDecimal.ZERO;
    for (Fill fill : fills) {
      held = held.add(fill.qty().multiply(BigDecimal.valueOf(fill.side().sign())));
    }
    if (held.signum() != 0) {
      Side side = held.signum() > 0 ? Side.SELL : Side.BUY;
      fills.add(fill(999_999, side, held.abs().toPlainString(), "7", "0", "USD", Optional.empty()));
    }
    BigDecimal cash = BigDecimal.ZERO;
    for (Fill fill : fills) {
      cash = cash.subtract(fill.notional().multiply(BigDecimal.valueOf(fill.side().sign())));
    }
    BigDecimal earned =
        Ledger.of(fills, DecisionPolicy.DEFAULT).roundTrips().stream()
            .map(RoundTrip::grossPnl)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(earned.subtract(cash).abs()).isLessThan(new BigDecimal("1e-20"));
  }

  private static List<Fill> random(int size, long seed) {
    Random random = new Random(seed);
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
      String qty = String.valueOf(1 + random.nextInt(9));
      String price = String.valueOf(1 + random.nextInt(99));
      fills.add(fill(100 * i, side, qty, price, "0", "USD", Optional.empty()));
    }
    return fills;
  }

  private static RoundTrip only(Ledger ledger) {
    assertThat(ledger.roundTrips()).hasSize(1);
    return ledger.roundTrips().getFirst();
  }

  private static Ledger read(Fill... fills) {
    return Ledger.of(List.of(fills), DecisionPolicy.DEFAULT);
  }

  private static Fill buy(int second, String qty, String price) {
    return fill(second, Side.BUY, qty, price, "0", "USD", Optional.empty());
  }

  private static Fill sell(int second, String qty, String price) {
    return fill(second, Side.SELL, qty, price, "0", "USD", Optional.empty());
  }

  private static Fill fill(
      int second,
      Side side,
      String qty,
      String price,
      String fee,
      String feeCurrency,
      Optional<String> order) {
    return new Fill(
        "t" + second,
        "main",
        "BTC-USD",
        side,
        new BigDecimal(qty),
        new BigDecimal(price),
        new BigDecimal(fee),
        feeCurrency,
        NOON.plusSeconds(second),
        TsPrecision.SECOND,
        order);
  }
}
