package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.views.PaperTrade.ClosedBy;
import tradingtwin.contracts.views.PaperTrade.State;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.core.papertrades.PaperTrades.Due;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.workers.Await;
import tradingtwin.workers.WorkersHouse;

/// A plan that runs on paper, from its verdict to its end, played on hourly bars. The clock of the
/// house runs beside it and knows no prices.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTradesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration HOUR = Duration.ofHours(1);

  private WorkersHouse house;
  private PaperTrades papers;
  private PlanningTrader anna;
  private String intentId;
  private Due due;
  private Instant start;
  private Instant now;
  private final List<Bar> bars = new ArrayList<>();
  private boolean away;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh().working();
    papers = house.part(PaperTrades.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  /// Long 0.01 at 64,000, stop 63,000, target 66,000, on bars of four hours, told SIMULATE; the
  /// clock of the house has looked and found nobody who knows prices.
  @BeforeEach
  void aPlanOnPaper() {
    anna = TradedTrader.in(house);
    intentId = anna.plans("0.01", "63000");
    String payload = "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(intentId);
    boolean _ =
        house
            .inbox("intentEvaluator")
            .take(anna.id, Ulid.next(), "pretrade.intent.submitted", payload);
    due = new Due(anna.id, trade().paperTradeId());
    Duration _ =
        Await.until(PATIENCE, "prices were asked for", () -> trade().state() == State.NO_PRICES);
    long hours = Math.ceilDiv(Instant.now().getEpochSecond(), 3600L);
    start = Instant.ofEpochSecond(hours * 3600);
    now = start;
    bars.clear();
    away = false;
  }

  @Test
  void whatNobodyKnowsPricesOfSaysSoAndIsNotDoneByAWord() {
    assertThat(anna.intent(intentId).paperTradeId()).isEqualTo(trade().paperTradeId());
    assertThat(trade().entry()).isEqualByComparingTo("64000");
    assertThatThrownBy(() -> answer(task()))
        .isInstanceOf(RefusedException.class)
        .extracting(refused -> ((RefusedException) refused).problem().detail())
        .asString()
        .startsWith("Nobody at hand knows prices");
    assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
  }

  @Test
  void itOpensInTheFirstBarThatTradesAtItsEntryAndEndsAtItsTargetWithFees() {
    closes(64_500, 63_900);
    look();
    assertThat(trade().state()).isEqualTo(State.OPEN);
    assertThat(trade().openedAt()).isEqualTo(start);
    assertThatThrownBy(() -> answer(task())).isInstanceOf(RefusedException.class);
    closes(66_100, 64_400);
    look();

    PaperTrade ended = trade();
    assertThat(ended.state()).isEqualTo(State.CLOSED);
    assertThat(ended.by()).isEqualTo(ClosedBy.TARGET);
    assertThat(ended.exit()).isEqualByComparingTo("66000");
    assertThat(ended.feeShare()).as("the trader's own").isBetween(0.00049, 0.00051);
    assertThat(ended.netPnl()).isBetween(new BigDecimal("19.3"), new BigDecimal("19.4"));
    assertThat(ended.better()).as("nothing was ambiguous").isNull();
    assertThat(task().status()).as("what asked for it is done").isEqualTo(TaskStatus.DONE);
    assertThat(setups()).isOne();
  }

  @Test
  void aBarThatReachesBothIsTheWorseAndTheBetterIsSaidBeside() {
    closes(64_100, 63_900);
    closes(66_500, 62_500);
    look();

    assertThat(trade().by()).isEqualTo(ClosedBy.STOP);
    assertThat(trade().r()).isLessThan(-1.0);
    assertThat(trade().better().by()).isEqualTo(ClosedBy.TARGET);
  }

  @Test
  void itsEndIsToldOnceHoweverOftenItIsLookedAt() {
    closes(64_100, 62_900);
    look();
    look();
    closes(66_500, 64_000);
    look();

    assertThat(trade().by()).isEqualTo(ClosedBy.STOP);
    assertThat(house.facts(anna.id, "paper.trade.closed"))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(
                        new SchemaCatalogue()
                            .violations("events/paper.trade.closed.json", fact.payload()))
                    .isEmpty());
  }

  @Test
  void onePlanThatNeverTradesAtItsEntryNeverOpens() {
    for (int i = 0; i < 6; i++) {
      closes(62_000, 61_000);
    }
    look();

    assertThat(trade().state()).isEqualTo(State.NEVER_OPENED);
    assertThat(task().status()).isEqualTo(TaskStatus.DONE);
    assertThat(setups()).as("it has tested nothing").isZero();
  }

  @Test
  void itIsHeldNoLongerThanTwentyBarsOfItsTimeframe() {
    for (int i = 0; i < 84; i++) {
      closes(64_300, 63_800);
    }
    look();

    assertThat(trade().by()).isEqualTo(ClosedBy.HORIZON);
    assertThat(Duration.between(trade().openedAt(), trade().closedAt()))
        .isEqualTo(HOUR.multipliedBy(80));
  }

  @Test
  void aSourceThatIsAwayChangesNothing() {
    closes(64_100, 63_900);
    look();
    away = true;
    now = now.plus(HOUR);
    look();

    assertThat(trade().state()).isEqualTo(State.OPEN);
  }

  @Test
  void whenItsTimeIsOverWithoutBarsThereWereNoPrices() {
    closes(64_100, 63_900);
    look();
    now = now.plus(Duration.ofDays(30));
    look();

    assertThat(trade().state()).isEqualTo(State.NO_PRICES);
    assertThat(house.facts(anna.id, "paper.trade.closed")).isEmpty();
    assertThat(task().status()).as("laid down, which is not done").isEqualTo(TaskStatus.CANCELLED);
    assertThat(undone()).isOne();
  }

  private void closes(double high, double low) {
    bars.add(new Bar(now, (high + low) / 2, high, low, (high + low) / 2, 1));
    now = now.plus(HOUR);
  }

  private void look() {
    TraderCandles candles = TraderCandles.beside(this::answers, house.part(TenantDatabase.class));
    try (PaperClock clock = new PaperClock(papers, candles, () -> now)) {
      clock.look(due);
    }
  }

  private CandlesAnswer answers(CandleQuery query) {
    return away
        ? new CandlesAnswer.Unavailable("away", HOUR)
        : new CandlesAnswer.Candles(
            bars.stream().filter(bar -> bar.start().isBefore(query.until())).toList());
  }

  private PaperTrade trade() {
    return papers.of(anna.id).trades().getFirst();
  }

  private FrictionTask task() {
    return house.part(FrictionBook.class).of(anna.id).tasks().getFirst();
  }

  private FrictionTask answer(FrictionTask task) {
    return house
        .part(FrictionBook.class)
        .answer(anna.id, task.taskId(), new FrictionAnswer(FrictionAnswer.Status.DONE, null));
  }

  private int undone() {
    return house
        .part(TenantDatabase.class)
        .as(anna.id, () -> house.part(FrictionBook.class).undone(intentId));
  }

  private int setups() {
    Bundle bundle = new Bundle();
    var tried = house.part(Intents.class).setups(bundle);
    return house.part(TenantDatabase.class).as(anna.id, bundle, tried::get).stream()
        .filter(each -> each.setup().equals("breakout"))
        .mapToInt(Intents.Tried::times)
        .sum();
  }
}
