package tradingtwin.core.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;

/// Small things to do first, on the server's clock, and requests to go against a verdict.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrictionAndOverridesTest {
  private static final OverrideRequest WISH =
      new OverrideRequest("because", "all of it", new BigDecimal("50"), List.of("a stop"));

  private RunningCore rooms;
  private FrictionBook book;
  private Overrides overrides;
  private PlannedTrader anna;
  private String intentId;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    book = rooms.get(FrictionBook.class);
    overrides = rooms.get(Overrides.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void aPlan() {
    anna = new PlannedTrader(rooms);
    intentId = anna.declare();
  }

  @Test
  void aWaitEndsByTheServersClockHoweverOftenItIsTried() {
    FrictionTask wait = asked(FrictionKind.WAIT_IT_OUT);
    refused(ProblemCode.CONFLICT, () -> done(wait, null));
    rooms.clock().move(Duration.ofMinutes(15).minusSeconds(1));
    refused(ProblemCode.CONFLICT, () -> done(wait, null));
    rooms.clock().move(Duration.ofSeconds(1));

    assertThat(done(wait, null).status()).isEqualTo(TaskStatus.DONE);
    refused(ProblemCode.CONFLICT, () -> done(wait, null));
  }

  @Test
  void aQuestionIsDoneByAnAnswerWhichIsSealed() {
    FrictionTask question = asked(FrictionKind.NAME_THE_EMOTION);
    refused(ProblemCode.VALIDATION, () -> done(question, null));
    refused(ProblemCode.VALIDATION, () -> done(question, "  "));

    assertThat(done(question, "a hidden worry").answer()).isEqualTo("a hidden worry");
    byte[] stored =
        rooms
            .everything()
            .sql("select answer_enc from friction_tasks where task_id = ?")
            .param(question.taskId())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("worry");
  }

  @Test
  void aTaskOfSomebodyElseIsNotThere() {
    FrictionTask task = asked(FrictionKind.REREAD_THE_RULE);
    String bert = rooms.trader();

    assertThat(book.of(bert).tasks()).isEmpty();
    refused(
        ProblemCode.NOT_FOUND,
        () ->
            book.answer(bert, task.taskId(), new FrictionAnswer(FrictionAnswer.Status.DONE, null)));
  }

  @Test
  void anOverrideNeedsAVerdict() {
    refused(ProblemCode.CONFLICT, () -> overrides.request(anna.id, intentId, WISH));
  }

  @Test
  void overridesAreAskedOneAtATimeAndAnsweredOnce() {
    anna.say(Verdict.SIZE_DOWN, intentId, 1);
    GateOverride asked = overrides.request(anna.id, intentId, WISH);
    refused(ProblemCode.CONFLICT, () -> overrides.request(anna.id, intentId, WISH));
    assertThat(anna.intent(intentId).override()).isEqualTo(asked);

    assertThat(resolve(asked, GateOverride.Decision.REFUSED)).isTrue();
    assertThat(resolve(asked, GateOverride.Decision.GRANTED)).isFalse();
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.OVERRIDE_REFUSED);
    GateOverride second = overrides.request(anna.id, intentId, WISH);
    assertThat(anna.as(() -> overrides.before(second.overrideId())))
        .extracting(GateOverride::overrideId)
        .containsExactly(asked.overrideId());
    resolve(second, GateOverride.Decision.GRANTED);
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.OVERRIDE_GRANTED);
    refused(ProblemCode.CONFLICT, () -> overrides.request(anna.id, intentId, WISH));
    assertThat(anna.events())
        .containsExactly(
            "pretrade.intent.submitted",
            "pretrade.decision.returned",
            "pretrade.override.requested",
            "pretrade.override.resolved",
            "pretrade.override.requested",
            "pretrade.override.resolved");
  }

  @Test
  void anOverrideNamesTheRulesThatItGoesAgainst() {
    anna.say(Verdict.WAIT, intentId, 1, List.of(GateRule.CHASING_NOW, GateRule.OWN_RULE));
    assertThat(overrides.request(anna.id, intentId, WISH).rules())
        .containsExactly(GateRule.CHASING_NOW, GateRule.OWN_RULE);
  }

  @Test
  void aFreshLookWaitsForTheAnswerToAnOverrideAndTheOtherWayRound() {
    anna.say(Verdict.WAIT, intentId, 1);
    GateOverride asked = overrides.request(anna.id, intentId, WISH);
    DeclaringIntents declaring = rooms.get(DeclaringIntents.class);
    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
    resolve(asked, GateOverride.Decision.REFUSED);

    declaring.askAgain(anna.id, intentId);
    refused(ProblemCode.CONFLICT, () -> overrides.request(anna.id, intentId, WISH));
  }

  @Test
  void anAnswerDoesNotBringBackAPlanThatWasGivenUp() {
    anna.say(Verdict.SIZE_DOWN, intentId, 1);
    GateOverride asked = overrides.request(anna.id, intentId, WISH);
    rooms
        .get(DeclaringIntents.class)
        .outcome(anna.id, intentId, new IntentOutcome(IntentOutcome.Outcome.SKIPPED, null));

    assertThat(resolve(asked, GateOverride.Decision.GRANTED)).isTrue();
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.SKIPPED);
  }

  private FrictionTask asked(FrictionKind kind) {
    anna.say(Verdict.WAIT, intentId, 1, kind);
    return book.of(anna.id).tasks().getFirst();
  }

  private FrictionTask done(FrictionTask task, @org.jspecify.annotations.Nullable String answer) {
    return book.answer(
        anna.id, task.taskId(), new FrictionAnswer(FrictionAnswer.Status.DONE, answer));
  }

  private boolean resolve(GateOverride asked, GateOverride.Decision decision) {
    var answer = new Overrides.Answer(decision, List.of(), "So it is.");
    return anna.as(() -> overrides.resolve(anna.id, asked.overrideId(), answer));
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(code.type()));
  }
}
