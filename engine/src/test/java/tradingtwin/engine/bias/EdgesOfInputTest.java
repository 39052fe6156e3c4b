package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// What a report does with a record that is not whole: it says what it left out, or refuses.
class EdgesOfInputTest {
  private static final Instant START = Traders.START;

  @Test
  void withoutAnyBarsFillsAloneSayWhatTheyCanAndEachSaysWhatItLacked() {
    BiasReport report = score(active(), Market.none());
    assertThat(report.symbolsWithoutCandles()).containsExactly("X-USD");
    for (BiasLabel label :
        List.of(BiasLabel.OVERTRADING, BiasLabel.SIZE_ESCALATION, BiasLabel.TIME_OF_DAY)) {
      assertThat(Records.finding(report, label).p()).as(label.name()).isPresent();
    }
    for (BiasLabel label : List.of(BiasLabel.CHASING, BiasLabel.BOREDOM)) {
      BiasFinding finding = Records.finding(report, label);
      assertThat(finding.state()).isEqualTo(FindingState.INSUFFICIENT);
      assertThat(finding.notes()).contains(new Note.NoCandles(List.of("X-USD")));
    }
  }

  @Test
  void aSymbolWithBarsIsJudgedBesideOneWithout() {
    Market market = PaceTraders.livelyMarket(1, 4000, 6);
    List<Fill> fills = new ArrayList<>(PaceTraders.bored(market, 5, 3));
    fills.addAll(active());
    BiasFinding boredom = Records.finding(score(fills, market), BiasLabel.BOREDOM);
    assertThat(boredom.notes()).contains(new Note.NoCandles(List.of("X-USD")));
    assertThat(boredom.n()).isPositive();
  }

  @Test
  void datesStayOutOfEverythingThatNeedsTheHour() {
    BiasReport report =
        score(active().stream().map(OvertradingTest::dateOnly).toList(), Market.none());
    assertThat(Records.finding(report, BiasLabel.TIME_OF_DAY).n()).isZero();
    assertThat(Records.finding(report, BiasLabel.SIZE_ESCALATION).n()).isZero();
    assertThat(Records.finding(report, BiasLabel.ATTENTION).n()).isZero();
    assertThat(Records.finding(report, BiasLabel.REVENGE, BiasLabel.HOUSE_MONEY).n()).isZero();
    for (BiasLabel label :
        List.of(
            BiasLabel.OVERTRADING,
            BiasLabel.TIME_OF_DAY,
            BiasLabel.SIZE_ESCALATION,
            BiasLabel.ATTENTION)) {
      assertThat(Records.finding(report, label).notes())
          .as(label.name())
          .anyMatch(note -> note instanceof Note.DateOnlyTimes);
    }
  }

  @Test
  void aSaleOfWhatWasBoughtBeforeTheFileIsReadAsAShortAndSaid() {
    List<Fill> fills = List.of(Traders.fill("s", "X-USD", -1, 100, START));
    BiasReport report = score(fills, Market.none());
    assertThat(report.notes()).contains(new Note.MayPredateFile(List.of("X-USD")));
  }

  @Test
  void aShortIsMirroredAndAFlipEndsOneTripAndOpensTheNext() {
    Ledger ledger =
        Ledger.of(
            List.of(
                Traders.fill("a", "X-USD", 1, 100, START),
                Traders.fill("b", "X-USD", -3, 110, START.plus(Duration.ofHours(1))),
                Traders.fill("c", "X-USD", 2, 99, START.plus(Duration.ofHours(2)))),
            DecisionPolicy.DEFAULT);
    assertThat(ledger.roundTrips())
        .extracting(trip -> trip.direction(), trip -> trip.grossPnl().intValueExact())
        .containsExactly(tuple(Direction.LONG, 10), tuple(Direction.SHORT, 22));
  }

  @Test
  void aFeeInAThirdCurrencyIsNamedAndNeverAddedUp() {
    List<Fill> fills = new ArrayList<>();
    for (Fill fill : active()) {
      fills.add(charged(fill, "0.01", "BNB"));
    }
    BiasReport report = score(fills, Market.none());
    assertThat(report.notes()).contains(new Note.FeesNotConverted(List.of("BNB")));
    BiasFinding overtrading = Records.finding(report, BiasLabel.OVERTRADING);
    assertThat(overtrading.feature(FeatureName.COST_DRAG).orElseThrow().value()).isZero();
  }

  @Test
  void aFillWithoutAQuantityOrAPriceIsNoFill() {
    assertThatThrownBy(() -> Traders.fill("z", "X-USD", 0, 100, START))
        .hasMessageContaining("above zero");
    assertThatThrownBy(() -> Traders.fill("z", "X-USD", 1, 0, START))
        .hasMessageContaining("above zero");
  }

  @Test
  void aQuantityCountsUnitsForThereIsNoMultiplier() {
    Fill fill = Traders.fill("a", "X-USD", 2, 100, START);
    assertThat(fill.notional()).isEqualByComparingTo("200");
  }

  private static List<Fill> active() {
    return new PaceTraders.Days(2).pace(4, 0.2).trade(120);
  }

  private static Fill charged(Fill fill, String fee, String currency) {
    return new Fill(
        fill.id(),
        fill.account(),
        fill.symbol(),
        fill.side(),
        fill.qty(),
        fill.price(),
        new BigDecimal(fee),
        currency,
        fill.ts(),
        fill.tsPrecision(),
        fill.orderId());
  }

  private static BiasReport score(List<Fill> fills, Market market) {
    return BiasScoring.score(fills, market, BiasPolicies.DEFAULT);
  }
}
