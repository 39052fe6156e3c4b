package tradingtwin.core.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;

/// What a trader writes to go against a verdict can be read by nobody who reads the tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedOverridesTest {
  private static final String WHY = "my brother said so";

  private RunningCore rooms;
  private Overrides overrides;
  private PlannedTrader anna;
  private String intentId;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    overrides = rooms.get(Overrides.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void aPlanThatMustWait() {
    anna = new PlannedTrader(rooms);
    intentId = anna.declare();
    anna.say(Verdict.WAIT, intentId, 1);
  }

  @Test
  void theWordsOfARequestAreSealedAndNoFactTellsThem() {
    GateOverride asked = asked();
    assertThat(asked)
        .returns(WHY, GateOverride::rationale)
        .returns("a week of food", GateOverride::riskStatement)
        .returns(List.of("a stop in the book"), GateOverride::safeguards);

    var answer = new Overrides.Answer(GateOverride.Decision.GRANTED, List.of(), "So it is.");
    assertThat(anna.as(() -> overrides.resolve(anna.id, asked.overrideId(), answer))).isTrue();

    assertThat(rowsWith("overrides o", "o::text")).isZero();
    assertThat(rowsWith("event_outbox o", "o.payload::text")).isZero();
    assertThat(again(asked).rationale()).isEqualTo(WHY);
    assertThat(rooms.get(Intents.class).get(anna.id, intentId).override())
        .returns(WHY, GateOverride::rationale);
  }

  @Test
  void wordsFromBeforeTheyWereSealedAreSealedWhenTheyAreReadAndNeverLost() {
    GateOverride asked = asked();
    rooms
        .everything()
        .sql(
            """
            update overrides set words_enc = null, rationale = ?, risk_statement = 'all', safeguards = '{one,two}'
            where override_id = ?
            """)
        .params(WHY, asked.overrideId())
        .update();

    assertThat(rowsWith("overrides o", "o::text")).isOne();
    GateOverride first = again(asked);
    assertThat(first)
        .returns(WHY, GateOverride::rationale)
        .returns("all", GateOverride::riskStatement)
        .returns(List.of("one", "two"), GateOverride::safeguards);
    assertThat(rowsWith("overrides o", "o::text")).isZero();
    assertThat(again(asked)).isEqualTo(first);
  }

  private GateOverride asked() {
    return overrides.request(
        anna.id,
        intentId,
        new OverrideRequest(
            WHY, "a week of food", new BigDecimal("50"), List.of("a stop in the book")));
  }

  private GateOverride again(GateOverride asked) {
    return anna.as(() -> overrides.get(asked.overrideId()));
  }

  private long rowsWith(String table, String text) {
    return rooms.count(
        "select count(*) from %s where o.user_id = ? and (%s like '%%brother%%' or %s like '%%food%%')"
            .formatted(table, text, text),
        anna.id);
  }
}
