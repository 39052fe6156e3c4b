package tradingtwin.core.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.limits.LimitBook;

/// Fills held against the limits that a trader had set when they were made. It is morning; days
/// begin at midnight UTC.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnLimitsAfterFillsTest {
  private RunningCore rooms;
  private DoingTrader anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someoneInTheMorning() {
    Instant now = rooms.clock().instant();
    Instant midnight =
        now.atZone(ZoneOffset.UTC)
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    rooms.clock().move(Duration.between(now, midnight.plus(Duration.ofHours(9))));
    anna = new DoingTrader(rooms);
  }

  @Test
  void anEntryBeyondTheOwnNumberOfTheDayIsABreachOncePausesAndEndsTheStreak() {
    String _ = anna.plans(Verdict.GO);
    limits("{\"entriesPerDay\": 1}");
    anna.buys("0.5");
    String second = anna.fills("BUY", "0.5", "101", Duration.ofMinutes(4));
    anna.settles();
    anna.looksAgain();

    assertThat(breaches())
        .singleElement()
        .returns("Entries a day", told -> told.path("rule").asString())
        .returns("I see ENTRIES_PER_DAY DOT-USD", told -> told.path("sentence").asString())
        .returns(second, told -> told.path("tradeIds").path(0).asString());
    assertThat(rooms.get(Pauses.class).of(anna.id).active())
        .returns(Cooldown.Cause.BREACH, Cooldown::cause);
    assertThat(rooms.get(ProcessRecord.class).streaks(anna.id).days().getLast().why())
        .isEqualTo("1 rule broken.");
  }

  @Test
  void aLimitThatCameAfterTheFillJudgesNothing() {
    usesTheGate();
    anna.buys("0.5");
    anna.fills("BUY", "0.5", "101", Duration.ofMinutes(4));
    anna.settles();
    limits("{\"entriesPerDay\": 1, \"allowedSymbols\": [\"BTC-USD\"]}");
    anna.looksAgain();

    assertThat(breaches()).isEmpty();
  }

  @Test
  void aLimitThatWasLoosenedLaterOnTheDayStillHeldAtTheFill() {
    usesTheGate();
    limits("{\"allowedSymbols\": [\"BTC-USD\"]}");
    limits("{\"allowedSymbols\": [\"BTC-USD\", \"DOT-USD\"]}");
    anna.buys("1");
    anna.settles();
    assertThat(rules()).containsExactly("Symbols");

    rooms.clock().move(Duration.ofDays(1));
    anna.buys("1");
    anna.settles();
    assertThat(rules()).containsExactly("Symbols");
  }

  @Test
  void oldFillsFromBeforeTheGateAreNoBreach() {
    limits("{\"allowedSymbols\": [\"BTC-USD\"]}");
    rooms.clock().move(Duration.ofDays(3));
    usesTheGate();
    anna.fills("BUY", "1", "100", Duration.ofDays(-2));
    anna.settles();

    assertThat(breaches()).isEmpty();
  }

  @Test
  void fillsTakenBackTakeTheirBreachWithThem() {
    usesTheGate();
    limits("{\"allowedFrom\": \"10:00\", \"allowedTo\": \"17:00\"}");
    String early = anna.buys("1");
    anna.settles();
    assertThat(rules()).containsExactly("Hours");

    anna.losesFills(early);
    assertThat(rooms.count("select count(*) from breaches where user_id = ?", anna.id)).isZero();
  }

  private void usesTheGate() {
    String plan = anna.plans(Verdict.GO);
    rooms
        .everything()
        .sql("update pre_trade_intents set created_at = ? where intent_id = ?")
        .params(Timestamp.from(anna.now()), plan)
        .update();
  }

  private void limits(String wanted) {
    rooms
        .get(LimitBook.class)
        .change(anna.id, rooms.get(JsonMapper.class).readValue(wanted, OwnLimits.class));
  }

  private List<String> rules() {
    return breaches().stream().map(told -> told.path("rule").asString()).toList();
  }

  private List<JsonNode> breaches() {
    return anna.facts("rules.breach.detected");
  }
}
