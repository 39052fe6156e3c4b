package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.views.GateStatus.AccountStatus;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.gate.GateRule;

/// What the record said today is not unsaid today: neither by undoing an import nor by a scoring
/// that finds less.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneFillsTest {
  private RunningCore rooms;
  private GatedTrader anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void inTheMorning() {
    Instant now = rooms.clock().instant();
    Instant morning =
        now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC);
    rooms.clock().move(Duration.between(now, morning));
    anna = new GatedTrader(rooms, Persona.CRYPTO);
  }

  @Test
  void lossesOfAnUndoneImportCountUntilTheNextDayThoughItsFillsAreGone() {
    String imported = anna.loses(400);
    anna.takesBack(imported);
    assertThat(rooms.get(TradeBook.class).all(anna.id)).isEmpty();
    assertThat(losesTooMuch()).isTrue();
    assertThat(rooms.get(GateStatuses.class).of(anna.id).accounts())
        .filteredOn(account -> account.accountId().equals(anna.main))
        .flatExtracting(AccountStatus::closedBy)
        .contains(tradingtwin.contracts.words.GateRule.DAILY_LOSS);

    anna.waitsUntil(anna.midnight());
    assertThat(losesTooMuch()).isFalse();
    assertThat(anna.stands(anna.main, Persona.CRYPTO).beside()).isEmpty();
  }

  @Test
  void aPauseThatRunsAtMidnightKeepsThemCounted() {
    anna.takesBack(anna.loses(400));
    Instant end = rooms.get(Pauses.class).start(anna.id, new CooldownStart(20 * 60, null)).endsAt();
    anna.waitsUntil(anna.midnight());
    assertThat(anna.stands(anna.main, Persona.CRYPTO).beside()).isPresent();
    anna.waitsUntil(end);
    assertThat(anna.stands(anna.main, Persona.CRYPTO).beside()).isEmpty();
  }

  @Test
  void aGainOfAnUndoneImportIsGoneAtOnce() {
    String gained = anna.loses(-500);
    String _ = anna.loses(400);
    assertThat(losesTooMuch()).isFalse();
    anna.takesBack(gained);
    assertThat(losesTooMuch()).isTrue();
  }

  @Test
  void aFillThatComesAgainCountsOnce() {
    String imported = anna.loses(200);
    String kept = fills();
    anna.takesBack(imported);
    rooms.everything().sql(kept).update();
    assertThat(anna.stands(anna.main, Persona.CRYPTO).beside()).isEmpty();
  }

  @Test
  void aFillThatComesAgainAtAnotherPriceIsAnotherFill() {
    String imported = anna.loses(400);
    String kept = fills();
    anna.takesBack(imported);
    rooms.everything().sql(kept).update();
    rooms
        .everything()
        .sql("update trades set price = 100 where user_id = ?")
        .param(anna.id)
        .update();
    assertThat(losesTooMuch()).isTrue();
  }

  @Test
  void beforeAnythingIsPlannedAnUndoneImportIsGoneAtOnce() {
    GatedTrader bert = GatedTrader.beforePlanning(rooms, Persona.CRYPTO);
    bert.takesBack(bert.loses(400));
    assertThat(bert.stands(bert.main, Persona.CRYPTO).beside()).isEmpty();
  }

  @Test
  void aHabitThatTheRecordHasShownTodayHoldsUntilTheNextDay() {
    scored("POSSIBLE", anna.now().minus(Duration.ofHours(30)));
    scored("INSUFFICIENT", anna.now());
    assertThat(isSeen()).as("shown by what held when the day began").isTrue();
    anna.waitsUntil(anna.midnight());
    assertThat(isSeen()).isFalse();
    scored("FOUND", anna.now());
    scored("NOT_FOUND", anna.now().plusSeconds(1));
    assertThat(isSeen()).isTrue();
  }

  private boolean losesTooMuch() {
    return anna.breaks(GateRule.DAILY_LOSS, anna.main, Persona.CRYPTO);
  }

  private boolean isSeen() {
    return anna.stands(anna.main, Persona.CRYPTO)
        .situation()
        .habits()
        .anyPossible(BiasLabel.CHASING);
  }

  /// The present fills as one statement that brings them in again.
  private String fills() {
    return rooms
        .everything()
        .sql(
            """
            select string_agg(format('(%L, %L, %L, %L, %L, true, %L, %L, %s, %s, %L, %L, %L)',
              trade_id || '2', user_id, broker, account_id, ext_id, symbol, side, qty, price,
              fee_currency, ts, ts_precision), ',') from trades where user_id = ?
            """)
        .param(anna.id)
        .query(String.class)
        .single()
        .transform(
            rows ->
                """
                insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol,
                  side, qty, price, fee_currency, ts, ts_precision) values\s"""
                    + rows);
  }

  private void scored(String state, Instant at) {
    String run = Ulid.next();
    rooms
        .everything()
        .sql("update bias_runs set superseded = true where user_id = ?")
        .param(anna.id)
        .update();
    rooms
        .everything()
        .sql(
            """
            insert into bias_runs (run_id, user_id, trades_version, input_digest, policy_version,
              decisions, round_trips, symbols_without_candles, created_at)
            values (?, ?, 1, 'd', 'bias-2', 1, 1, '{}', ?)
            """)
        .params(run, anna.id, Timestamp.from(at))
        .update();
    rooms
        .everything()
        .sql(
            """
            insert into bias_findings (finding_id, run_id, user_id, label, state, finding, title, narrative)
            values (?, ?, ?, 'CHASING', ?, '{}', 't', 'n')
            """)
        .params(Ulid.next(), run, anna.id, state)
        .update();
  }
}
