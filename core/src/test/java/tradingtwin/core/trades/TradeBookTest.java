package tradingtwin.core.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradingtwin.core.trades.Fills.NOON;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Positions;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.TradeSummary;
import tradingtwin.contracts.views.Trades;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;
import tradingtwin.core.trades.TradeBook.Filter;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeBookTest {
  private static final Filter ALL = new Filter(null, null, null, null);
  private RunningCore core;
  private TradeBook book;
  private Bringing anna;

  @BeforeAll
  void someoneWithTwelveHundredFills() {
    core = RunningCore.start();
    book = core.get(TradeBook.class);
    anna = new Bringing(core);
    anna.bring(
        IntStream.range(0, 1_200)
            .mapToObj(i -> Fills.named("f" + i, "1", NOON.plusSeconds(i / 7)))
            .toArray(BrokerFill[]::new));
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void pagesLoseAndRepeatNothingWhereManyFillsShareASecond() {
    List<Trade> seen = read(ALL, 97);

    assertThat(seen).extracting(Trade::tradeId).doesNotHaveDuplicates().hasSize(1_200);
    assertThat(seen)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(Trade::ts).thenComparing(Trade::tradeId).reversed());
    assertThat(book.page(anna.userId, ALL, null, 10).total()).isEqualTo(1_200);
  }

  @Test
  void aFillThatArrivesWhileReadingMovesNothing() {
    Trades first = book.page(anna.userId, ALL, null, 100);
    Bringing bert = new Bringing(core);
    bert.bring(Fills.named("x", "1", NOON));
    Trades second = book.page(anna.userId, ALL, first.nextCursor(), 100);

    assertThat(second.trades()).doesNotContainAnyElementsOf(first.trades()).hasSize(100);
    assertThat(book.page(bert.userId, ALL, first.nextCursor(), 100).total()).isEqualTo(1);
  }

  @Test
  void aFilterNarrowsBothThePageAndTheTotal() {
    Instant from = NOON.plusSeconds(10);
    Instant until = NOON.plusSeconds(12);
    Filter two = new Filter(from, until, "BTC-USD", null);

    assertThat(read(two, 3))
        .hasSize(14)
        .allMatch(t -> !t.ts().isBefore(from) && t.ts().isBefore(until));
    assertThat(book.page(anna.userId, two, null, 3).total()).isEqualTo(14);
    assertThat(book.page(anna.userId, new Filter(null, null, "ETH-USD", null), null, 3).total())
        .isZero();
  }

  @Test
  void aLabelShowsItsTradesUnlessTheTraderSaidItIsNotTrue() {
    Bringing carl = new Bringing(core);
    carl.bring(Fills.named("a", "1", NOON), Fills.named("b", "2", NOON.plusSeconds(9)));
    List<Trade> both = book.all(carl.userId);
    tag(carl.userId, both.get(0).tradeId(), null);
    tag(carl.userId, both.get(1).tradeId(), "not_true");
    Filter revenge = new Filter(null, null, null, Label.REVENGE);

    assertThat(book.page(carl.userId, revenge, null, 10).trades())
        .singleElement()
        .satisfies(
            trade -> {
              assertThat(trade.tradeId()).isEqualTo(both.get(0).tradeId());
              assertThat(trade.labels()).containsExactly(Label.REVENGE);
            });
    assertThat(book.find(carl.userId, both.get(1).tradeId()).orElseThrow().labels()).isEmpty();
    assertThat(book.find(anna.userId, both.get(1).tradeId())).isEmpty();
  }

  @Test
  void aLimitIsBoundedAndACursorMustBeOurs() {
    assertThat(book.page(anna.userId, ALL, null, 0).trades()).hasSize(1);
    assertThat(book.page(anna.userId, ALL, null, 100_000).trades()).hasSize(500);
    for (String rubbish : List.of("", "x", "!!!", "bm90IGEgY3Vyc29y", "fA")) {
      assertThatThrownBy(() -> book.page(anna.userId, ALL, rubbish, 10))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void theRecordOfASmallHistoryIsItsArithmetic() {
    Bringing dora = new Bringing(core);
    core.everything()
        .sql("update users set time_zone = 'America/New_York' where user_id = ?")
        .params(dora.userId)
        .update();
    dora.bring(
        Fills.named("1", Side.BUY, "2", "100", Instant.parse("2025-03-05T12:00:00Z")),
        Fills.named("2", Side.SELL, "2", "110", Instant.parse("2025-03-06T03:00:00Z")),
        Fills.named("3", Side.BUY, "1", "200", Instant.parse("2025-03-07T12:00:00Z")),
        Fills.named("4", Side.SELL, "1", "190", Instant.parse("2025-03-07T13:00:00Z")),
        Fills.named("5", Side.BUY, "3", "50", Instant.parse("2025-03-08T12:00:00Z")));
    TradeSummary record = core.get(TradingRecord.class).summary(dora.userId);
    Positions open = core.get(TradingRecord.class).positions(dora.userId);

    assertThat(record.trades()).isEqualTo(5);
    assertThat(record.roundTrips()).isEqualTo(2);
    assertThat(record.winners()).isEqualTo(1);
    assertThat(record.losers()).isEqualTo(1);
    assertThat(record.realised())
        .singleElement()
        .satisfies(
            usd -> {
              assertThat(usd.currency()).isEqualTo("USD");
              assertThat(usd.gross()).isEqualByComparingTo(new BigDecimal("10"));
              assertThat(usd.fees()).isEqualByComparingTo(new BigDecimal("5"));
              assertThat(usd.net()).isEqualByComparingTo(new BigDecimal("5"));
            });
    assertThat(record.days())
        .extracting(TradeSummary.Day::date)
        .as("in the trader's zone")
        .containsExactly("2025-03-05", "2025-03-07");
    assertThat(open.positions())
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.qty()).isEqualByComparingTo("3");
              assertThat(position.averageCost()).isEqualByComparingTo("50");
              assertThat(position.openedAt()).isEqualTo(Instant.parse("2025-03-08T12:00:00Z"));
              assertThat(position.startsBeforeFile()).isFalse();
            });
  }

  @Test
  void fillsOfOneOrderAreOneDecisionHoweverLongItTook() {
    Bringing finn = new Bringing(core);
    finn.bring(
        Fills.api("e1", "t1", "1", NOON),
        Fills.api("e2", "t2", "2", NOON.plusSeconds(7_200)),
        Fills.named("other", "1", NOON.plusSeconds(9_000)));

    assertThat(book.all(finn.userId))
        .extracting(Trade::orderId)
        .containsExactly("order-1", "order-1", null);
    assertThat(core.get(TradingRecord.class).ledger(finn.userId).moves())
        .extracting(move -> move.decision().fills().size())
        .containsExactly(2, 1);
    assertThat(core.get(TradingRecord.class).summary(finn.userId).decisions()).isEqualTo(2);
  }

  @Test
  void ofFillsOfOneMomentTheOneThatStoodFirstInItsSourceComesFirst() {
    Bringing gina = new Bringing(core);
    gina.bring(
        Fills.named("z", Side.BUY, "1", "100", NOON),
        Fills.named("a", Side.SELL, "1", "110", NOON));

    assertThat(book.all(gina.userId)).extracting(Trade::extId).containsExactly("z", "a");
    assertThat(core.get(TradingRecord.class).ledger(gina.userId).roundTrips())
        .singleElement()
        .satisfies(trip -> assertThat(trip.grossPnl()).isEqualByComparingTo("10"));
  }

  @Test
  void aRecordWithoutFillsIsEmpty() {
    String eve = core.trader();

    assertThat(core.get(TradingRecord.class).summary(eve).from()).isNull();
    assertThat(core.get(TradingRecord.class).positions(eve).positions()).isEmpty();
    assertThat(book.page(eve, ALL, null, 10)).isEqualTo(new Trades(List.of(), null, 0));
  }

  private List<Trade> read(Filter filter, int limit) {
    List<Trade> seen = new ArrayList<>();
    String cursor = null;
    do {
      Trades page = book.page(anna.userId, filter, cursor, limit);
      seen.addAll(page.trades());
      cursor = page.nextCursor();
    } while (cursor != null);
    return seen;
  }

  private void tag(String user, String trade, String feedback) {
    core.everything()
        .sql(
            """
            with run as (insert into bias_runs (run_id, user_id, trades_version, input_digest,
                policy_version, decisions, round_trips)
              values (:trade, :user, 1, 'd', '1', 1, 1) returning run_id)
            insert into bias_tags (tag_id, user_id, trade_id, run_id, label, confidence, features,
              policy_version, feedback, feedback_policy)
            select :trade, :user, :trade, run_id, 'REVENGE', 0.9, '[]', '1', :feedback,
              case when :feedback::text is null then null else '1' end from run
            """)
        .param("trade", trade)
        .param("user", user)
        .param("feedback", feedback)
        .update();
  }
}
