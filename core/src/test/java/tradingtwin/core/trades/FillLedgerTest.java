package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradingtwin.core.trades.Comparison.Standing.CHANGED;
import static tradingtwin.core.trades.Comparison.Standing.DUPLICATE;
import static tradingtwin.core.trades.Comparison.Standing.NEW;
import static tradingtwin.core.trades.Comparison.Standing.SIMILAR;
import static tradingtwin.core.trades.Fills.NOON;
import static tradingtwin.core.trades.Fills.api;
import static tradingtwin.core.trades.Fills.bare;
import static tradingtwin.core.trades.Fills.named;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;
import tradingtwin.core.RunningCore;

/// Each fill once, whatever way and however often it comes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillLedgerTest {
  private RunningCore core;
  private Bringing anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = new Bringing(core);
  }

  @Test
  void theSameFileTwiceBringsNothingAndKeepsTheVersion() {
    BrokerFill[] file = {named("a", "1", NOON), named("b", "2", NOON.plusSeconds(1))};
    anna.bring(file);
    long version = anna.ledger.version(anna.userId);
    anna.bring(file);

    assertThat(anna.ids()).containsExactly("a", "b");
    assertThat(anna.ledger.version(anna.userId)).isEqualTo(version).isEqualTo(1);
  }

  /// A trader whom the statistics do not know looks like one row, and joins then take seconds.
  @Test
  void afterALargeFileThePlannerKnowsTheTrader() {
    anna.bring(
        IntStream.range(0, 1_000)
            .mapToObj(i -> named("id-" + i, "0.5", NOON.plusSeconds(i)))
            .toArray(BrokerFill[]::new));

    assertThat(knownTo("trades")).contains(anna.userId);
  }

  private String knownTo(String table) {
    return core.everything()
        .sql(
            "select most_common_vals::text from pg_stats where attname = 'user_id' and tablename = ?")
        .params(table)
        .query(String.class)
        .single();
  }

  @Test
  void halfAFileAndThenTheWholeIsTheWhole() {
    List<BrokerFill> whole =
        IntStream.range(0, 20)
            .mapToObj(i -> named("id-" + i, "0.5", NOON.plusSeconds(i / 2)))
            .toList();
    anna.bring(whole.subList(0, 10).toArray(BrokerFill[]::new));
    anna.bring(whole.toArray(BrokerFill[]::new));

    assertThat(anna.stored()).isEqualTo(20);
  }

  @Test
  void twoEqualFillsStayTwoAlsoWhenTheyComeHalfAndWhole() {
    BrokerFill one = bare("1", NOON, TsPrecision.SECOND, 1);
    BrokerFill two = bare("1", NOON, TsPrecision.SECOND, 2);
    anna.bring(one);
    anna.bring(one, two);
    anna.bring(one, two);

    assertThat(anna.stored()).isEqualTo(2);
  }

  @Test
  void aRowAtWhichAListWasCutAsksWhetherItIsItsEqual() {
    BrokerFill before = bare("9", NOON.minusSeconds(9), TsPrecision.SECOND, 1);
    BrokerFill equal = bare("1", NOON, TsPrecision.SECOND, 1);
    BrokerFill after = bare("8", NOON.plusSeconds(9), TsPrecision.SECOND, 1);
    anna.bring(before, equal);

    assertThat(anna.compare(equal, after)).containsExactly(SIMILAR, NEW);
    anna.bring(anna.target("coinbase"), SimilarAre.DIFFERENT, List.of(equal, after));
    assertThat(anna.stored()).isEqualTo(4);
    assertThat(anna.compare(equal, after)).as("told again").containsOnly(DUPLICATE);
    assertThat(anna.compare(before, equal)).as("told again").containsOnly(DUPLICATE);
    assertThat(anna.compare(before, equal, bare("1", NOON, TsPrecision.SECOND, 2), after))
        .as("the uncut list")
        .containsOnly(DUPLICATE);
  }

  @Test
  void theSameAnswerStoresARowAtTheCutOnce() {
    BrokerFill equal = bare("1", NOON, TsPrecision.SECOND, 1);
    anna.bring(bare("9", NOON.minusSeconds(9), TsPrecision.SECOND, 1), equal);
    anna.bring(equal, bare("8", NOON.plusSeconds(9), TsPrecision.SECOND, 1));

    assertThat(anna.stored()).isEqualTo(3);
  }

  @Test
  void undoOfOneSideOfACutLeavesTheOther() {
    BrokerFill equal = bare("1", NOON, TsPrecision.SECOND, 1);
    String first = anna.bring(bare("9", NOON.minusSeconds(9), TsPrecision.SECOND, 1), equal);
    BrokerFill[] second = {equal, bare("8", NOON.plusSeconds(9), TsPrecision.SECOND, 1)};
    anna.bring(anna.target("coinbase"), SimilarAre.DIFFERENT, List.of(second));
    anna.bring(second);

    assertThat(anna.undo(first)).isEqualTo(2);
    assertThat(anna.stored()).isEqualTo(2);
    assertThat(anna.compare(second)).containsOnly(DUPLICATE);
  }

  @Test
  void aRowAtACutThatAnotherWayHasStoredAlreadyAsksNothing() {
    BrokerFill equal = bare("1", NOON, TsPrecision.SECOND, 1);
    anna.bring(api("e1", "1:BTC-USD", "1", NOON), api("e2", "2:BTC-USD", "1", NOON.plusMillis(7)));
    anna.bring(bare("9", NOON.minusSeconds(9), TsPrecision.SECOND, 1), equal);

    assertThat(anna.compare(equal, bare("8", NOON.plusSeconds(9), TsPrecision.SECOND, 1)))
        .containsExactly(DUPLICATE, NEW);
  }

  @Test
  void fillsOfOneMomentKeepTheirOrderAlsoInAListThatBeginsWithTheNewest() {
    anna.bring(
        named("4", "1", NOON.plusSeconds(3)),
        named("3", "1", NOON),
        named("2", "2", NOON),
        named("1", "3", NOON),
        named("0", "1", NOON.minusSeconds(3)));

    assertThat(anna.ids()).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void fillsOfOneSecondThatComeSeparatelyStayTwoWhenTheirTimesDiffer() {
    anna.bring(bare("1", NOON.plusMillis(100), TsPrecision.MILLI, 1));
    anna.bring(bare("1", NOON.plusMillis(500), TsPrecision.MILLI, 1));

    assertThat(anna.stored()).isEqualTo(2);
  }

  @Test
  void aFillFromTheApiIsKnownAgainInTheFileByItsTradesId() {
    anna.bring(api("entry-1", "7:BTC-USD", "1", NOON));
    anna.bring(named("7:BTC-USD", "1", NOON));

    assertThat(anna.ids()).containsExactly("entry-1");
  }

  @Test
  void aFillFromTheFileIsKnownAgainOverTheApiAndEverAfter() {
    anna.bring(named("7:BTC-USD", "1", NOON));
    anna.bring(api("entry-1", "7:BTC-USD", "1", NOON));
    anna.bring(api("entry-1", "another alias", "1", NOON));

    assertThat(anna.ids()).containsExactly("7:BTC-USD");
  }

  @Test
  void aFillWithoutAnIdIsKnownAgainOverTheApiByWhatItSays() {
    anna.bring(bare("1", NOON, TsPrecision.SECOND, 1));
    anna.bring(api("entry-1", "7:BTC-USD", "1", NOON.plusMillis(250)));
    anna.bring(api("entry-1", "7:BTC-USD", "1", NOON.plusMillis(250)));

    assertThat(anna.stored()).isEqualTo(1);
  }

  @Test
  void anApiFillIsKnownAgainInAFileThatSaysTheExactTimeButNoId() {
    anna.bring(
        api("e1", "7:BTC-USD", "1", NOON.plusMillis(100)),
        api("e2", "8:BTC-USD", "1", NOON.plusMillis(500)));
    anna.bring(bare("1", NOON.plusMillis(500), TsPrecision.MILLI, 1));

    anna.bring(bare("1", NOON.plusMillis(900), TsPrecision.MILLI, 1));

    assertThat(anna.ids()).containsExactly("e1", "e2");
  }

  @Test
  void threeEqualsAgainstTwoStoredAreOneMore() {
    anna.bring(api("e1", "1:BTC-USD", "1", NOON), api("e2", "2:BTC-USD", "1", NOON.plusMillis(1)));
    BrokerFill[] file =
        IntStream.rangeClosed(1, 3)
            .mapToObj(k -> bare("1", NOON, TsPrecision.SECOND, k))
            .toArray(BrokerFill[]::new);

    assertThat(anna.compare(file)).containsExactlyInAnyOrder(DUPLICATE, DUPLICATE, NEW);
    anna.bring(file);
    assertThat(anna.stored()).isEqualTo(3);
  }

  @Test
  void twoFormatsThatShareNoIdAskAndTheAnswerIsKept() {
    anna.bring(named("x-1", "1", NOON));
    BrokerFill other = named("y-1", "1", NOON);

    assertThat(anna.compare(other)).containsExactly(SIMILAR);
    anna.bring(anna.target("coinbase"), SimilarAre.SAME, List.of(other));
    assertThat(anna.ids()).containsExactly("x-1");
    assertThat(anna.compare(other)).as("the answer is remembered").containsExactly(DUPLICATE);
    anna.bring(anna.target("coinbase"), SimilarAre.DIFFERENT, List.of(named("z-1", "1", NOON)));
    assertThat(anna.ids()).containsExactlyInAnyOrder("x-1", "z-1");
  }

  @Test
  void equalFillsInAnotherAccountAsk() {
    anna.bring(named("a", "1", NOON));
    BrokerFill same = named("a", "1", NOON);

    assertThat(anna.compare(anna.otherAccount(), same)).containsExactly(SIMILAR);
    anna.bring(anna.otherAccount(), SimilarAre.DIFFERENT, List.of(same));
    assertThat(anna.ids()).containsExactly("a", "a");
  }

  @Test
  void fillsOfOneFormatThatDifferOnlyInTheirFeeStayTwo() {
    anna.bring(bare("1", "1.25", NOON, TsPrecision.SECOND, 1));
    anna.bring(bare("1", "2.50", NOON, TsPrecision.SECOND, 1));

    assertThat(anna.stored()).isEqualTo(2);
  }

  @Test
  void equalFillsUnderTwoIdsOfTheSameApiStayTwoWhenTheyComeSeparately() {
    anna.bring(api("e1", "1:BTC-USD", "1", NOON));
    BrokerFill twin = api("e2", "2:BTC-USD", "1", NOON);

    assertThat(anna.compare(twin)).containsExactly(NEW);
    anna.bring(twin);
    assertThat(anna.ids()).containsExactly("e1", "e2");
  }

  @Test
  void changedNumbersUnderTheSameIdNeverReplaceTheStoredOnes() {
    anna.bring(named("a", "1", NOON));
    BrokerFill changed = named("a", "2", NOON);

    assertThat(anna.compare(changed)).containsExactly(CHANGED);
    anna.bring(changed);
    assertThat(core.get(TradeBook.class).all(anna.userId))
        .singleElement()
        .satisfies(trade -> assertThat(trade.qty()).isEqualByComparingTo(BigDecimal.ONE));
  }

  @Test
  void aRowWithOnlyADayAsksWhenThatDayHoldsAnEqualFill() {
    anna.bring(named("a", "1", NOON), named("b", "1", NOON.plusSeconds(86_400)));
    BrokerFill dayInBerlin = bare("1", Instant.parse("2025-03-04T23:00:00Z"), TsPrecision.DATE, 1);
    BrokerFill dayInNewYork = bare("1", Instant.parse("2025-03-05T05:00:00Z"), TsPrecision.DATE, 1);
    BrokerFill anotherDay = bare("1", Instant.parse("2025-03-09T00:00:00Z"), TsPrecision.DATE, 1);

    assertThat(anna.compare(dayInBerlin)).containsExactly(SIMILAR);
    assertThat(anna.compare(dayInNewYork)).containsExactly(SIMILAR);
    assertThat(anna.compare(anotherDay)).containsExactly(NEW);
  }

  @Test
  void aRowWithOnlyADayMakesNoOtherRowDoubtful() {
    anna.bring(named("a", "1", NOON));

    assertThat(
            anna.compare(
                named("b", "1", NOON.plusSeconds(3_600)),
                bare("9", Instant.parse("2025-03-05T00:00:00Z"), TsPrecision.DATE, 1)))
        .containsExactly(NEW, NEW);
  }

  @Test
  void aListThatNamesAFillTwiceHoldsItOnce() {
    anna.bring(api("e1", "1:BTC-USD", "1", NOON), api("e1", "1:BTC-USD", "1", NOON));

    assertThat(anna.ids()).containsExactly("e1");
  }

  @Test
  void whatATraderTypedIntoAFileIsStoredAsItIs() {
    String odd = "id\\with\ttab\nline\r and 'quote'; drop table trades; é🙂";
    anna.bring(named(odd, "0.000000000000000001", NOON));

    assertThat(core.get(TradeBook.class).all(anna.userId))
        .singleElement()
        .satisfies(
            trade -> {
              assertThat(trade.extId()).isEqualTo(odd);
              assertThat(trade.qty()).isEqualTo(new BigDecimal("0.000000000000000001"));
            });
  }

  @Test
  void undoRemovesOnlyWhatNoOtherImportBroughtAndCountsAsAChange() {
    String first = anna.bring(named("a", "1", NOON), named("b", "2", NOON));
    String second = anna.bring(named("b", "2", NOON), named("c", "3", NOON));
    long version = anna.ledger.version(anna.userId);

    assertThat(anna.undo(first)).isEqualTo(1);
    assertThat(anna.ids()).containsExactlyInAnyOrder("b", "c");
    assertThat(anna.ledger.version(anna.userId)).isEqualTo(version + 1);
    assertThat(anna.undo(second)).isEqualTo(2);
    assertThat(anna.stored()).isZero();
    assertThat(anna.undo(second)).isZero();
  }

  @Test
  void aFillStaysAsLongAsAnyImportThatBroughtItStays() {
    String first = anna.bring(named("a", "1", NOON), named("b", "2", NOON));
    String second = anna.bring(named("a", "1", NOON));
    String third = anna.bring(named("a", "1", NOON), named("b", "2", NOON));

    assertThat(anna.undo(first)).isZero();
    assertThat(anna.undo(third)).isEqualTo(1);
    assertThat(anna.ids()).containsExactly("a");
    assertThat(anna.undo(second)).isEqualTo(1);
    assertThat(anna.stored()).isZero();
  }

  @Test
  void whatIsStoppedInTheMiddleOfSavingLeavesNothing() {
    FillStream many =
        FillStream.of(
            IntStream.range(0, 60_000)
                .mapToObj(i -> named("id-" + i, "0.5", NOON.plusSeconds(i)))
                .toList());
    List<Integer> told = new ArrayList<>();

    assertThatThrownBy(
            () ->
                anna.bring(
                    many,
                    (saved, total) -> {
                      told.add(saved);
                      if (saved > 0) {
                        throw new IllegalStateException("cancelled");
                      }
                    }))
        .hasMessage("cancelled");
    assertThat(told).containsExactly(0, 50_000);
    assertThat(anna.stored()).isZero();
  }

  @Test
  void twoThreadsThatBringTheSameFileStoreItOnce() throws Exception {
    List<BrokerFill> file =
        IntStream.range(0, 300)
            .mapToObj(i -> named("id-" + i, Side.BUY, "0.1", "60000", NOON.plusSeconds(i / 3)))
            .toList();
    Target target = anna.target("coinbase");
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done :
          List.of(
              threads.submit(() -> anna.bring(target, SimilarAre.SAME, file)),
              threads.submit(() -> anna.bring(target, SimilarAre.SAME, file)))) {
        done.get(30, TimeUnit.SECONDS);
      }
    }

    assertThat(anna.stored()).isEqualTo(300);
    assertThat(anna.ledger.version(anna.userId)).isEqualTo(1);
    assertThat(core.count("select sum(stored) from trade_imports where user_id = ?", anna.userId))
        .isEqualTo(300);
  }
}
