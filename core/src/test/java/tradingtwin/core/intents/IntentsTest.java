package tradingtwin.core.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.Persona;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;

/// A plan is declared once, decided once an evaluation, and ends in one way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntentsTest {
  private RunningCore rooms;
  private DeclaringIntents declaring;
  private PlannedTrader anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    declaring = rooms.get(DeclaringIntents.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someone() {
    anna = new PlannedTrader(rooms);
  }

  @Test
  void aDeclaredPlanIsKeptAsItWasAndPromisesItsEvaluation() {
    Intent kept = anna.intent(anna.declare());

    assertThat(kept.status()).isEqualTo(IntentStatus.SUBMITTED);
    assertThat(kept.persona()).isEqualTo(Persona.CRYPTO);
    assertThat(kept.declared().plan()).isEqualTo(PlannedTrader.plan(null).plan());
    assertThat(kept.declared().context()).isEqualTo(PlannedTrader.plan(null).context());
    assertThat(anna.events()).containsExactly("pretrade.intent.submitted");
  }

  @Test
  void theStateOfMindIsSealed() {
    String intentId = anna.declare();

    byte[] stored =
        rooms
            .everything()
            .sql("select context_enc from pre_trade_intents where intent_id = ?")
            .param(intentId)
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void aPlanAndItsPromiseAreOneTransaction() {
    assertThatThrownBy(
            () ->
                anna.as(
                    () -> {
                      anna.declare();
                      throw new IllegalStateException("the machine stops here");
                    }))
        .hasMessageContaining("stops here");
    assertThat(rooms.get(Intents.class).page(anna.id, null, 10).intents()).isEmpty();
    assertThat(anna.events()).isEmpty();
  }

  @Test
  void aPlanOfSomebodyElseIsNotThere() {
    String intentId = anna.declare();
    String bert = rooms.trader();

    refused(ProblemCode.NOT_FOUND, () -> rooms.get(Intents.class).get(bert, intentId));
    refused(ProblemCode.NOT_FOUND, () -> declaring.askAgain(bert, intentId));
    refused(ProblemCode.VALIDATION, () -> declaring.declare(bert, PlannedTrader.plan(intentId)));
  }

  @Test
  void aVerdictIsWrittenAndToldOnce() {
    String intentId = anna.declare();

    assertThat(anna.say(Verdict.GO, intentId, 1)).isTrue();
    assertThat(anna.say(Verdict.NO_GO, intentId, 1)).as("the same evaluation again").isFalse();
    assertThat(anna.say(Verdict.NO_GO, intentId, 2)).as("one nobody asked for").isFalse();
    Intent decided = anna.intent(intentId);
    assertThat(decided.status()).isEqualTo(IntentStatus.DECIDED);
    assertThat(decided.decision().verdict()).isEqualTo(Verdict.GO);
    assertThat(decided.evaluations()).isEqualTo(1);
    assertThat(anna.events())
        .containsExactly("pretrade.intent.submitted", "pretrade.decision.returned");
  }

  @Test
  void aPlanInPlaceOfAnotherEndsTheOther() {
    String first = anna.declare();
    String second = declaring.declare(anna.id, PlannedTrader.plan(first));

    assertThat(anna.intent(first).status()).isEqualTo(IntentStatus.CANCELLED);
    assertThat(anna.intent(second).declared().replaces()).isEqualTo(first);
    assertThat(anna.say(Verdict.GO, first, 1)).as("a verdict that comes too late").isFalse();
  }

  @Test
  void aWaitIsLookedAtAgainOnceNothingIsOpen() {
    String intentId = anna.declare();
    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
    anna.say(Verdict.WAIT, intentId, 1, FrictionKind.REREAD_THE_RULE);
    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
    answerAll(FrictionAnswer.Status.DONE);

    declaring.askAgain(anna.id, intentId);
    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
    assertThat(anna.say(Verdict.WAIT, intentId, 2, FrictionKind.REREAD_THE_RULE)).isTrue();
    assertThat(anna.intent(intentId).evaluations()).isEqualTo(2);
    assertThat(rooms.get(FrictionBook.class).of(anna.id).tasks())
        .as("a fresh look asks afresh")
        .extracting(task -> task.status())
        .containsExactly(TaskStatus.OPEN, TaskStatus.DONE);
    assertThatThrownBy(() -> declaring.askAgain(anna.id, intentId))
        .as("there is one fresh look")
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().detail()).contains("a new plan is needed"));
  }

  @Test
  void aPlanCountsAsAnEntryFromItsGoUntilItIsFilledOrGivenUp() {
    String waits = anna.declare();
    anna.say(Verdict.WAIT, waits, 1);
    assertThat(planned()).as("it waits").isZero();
    String goes = anna.declare();
    anna.say(Verdict.GO, goes, 1);
    String taken = anna.declare();
    anna.say(Verdict.SIZE_DOWN, taken, 1);
    assertThat(planned()).as("too large, not taken").isOne();
    outcome(taken, IntentOutcome.Outcome.SIZED_DOWN);
    assertThat(planned()).as("taken, no fill yet").isEqualTo(2);
    outcome(goes, IntentOutcome.Outcome.SKIPPED);
    assertThat(planned()).isOne();
    String late = anna.declare();
    anna.say(Verdict.GO, late, 1);
    assertThat(planned()).isEqualTo(2);
    rooms.clock().move(Duration.ofHours(1));
    assertThat(planned()).as("its time has passed").isOne();
  }

  private int planned() {
    Instant now = rooms.clock().instant();
    Bundle bundle = new Bundle();
    var planned = rooms.get(Intents.class).planned(bundle, Instant.EPOCH, now);
    return rooms.get(TenantDatabase.class).as(anna.id, bundle, planned::get).getFirst();
  }

  @Test
  void aCancelledTaskDoesNotOpenTheGate() {
    String intentId = anna.declare();
    anna.say(Verdict.WAIT, intentId, 1, FrictionKind.REREAD_THE_RULE);
    answerAll(FrictionAnswer.Status.CANCELLED);

    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
  }

  @Test
  void aRunningPauseIsAConditionOfAWait() {
    String intentId = anna.declare();
    anna.say(Verdict.WAIT, intentId, 1);
    rooms.get(Pauses.class).start(anna.id, new CooldownStart(10, null));

    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
    rooms.clock().move(Duration.ofMinutes(10));
    declaring.askAgain(anna.id, intentId);
  }

  @Test
  void onlyAWaitIsLookedAtAgain() {
    String intentId = anna.declare();
    anna.say(Verdict.NO_GO, intentId, 1);

    refused(ProblemCode.CONFLICT, () -> declaring.askAgain(anna.id, intentId));
  }

  @Test
  void aVerdictThatNobodyUsedExpiresOnce() {
    String intentId = anna.declare();
    anna.say(Verdict.GO, intentId, 1);
    Verdicts verdicts = rooms.get(Verdicts.class);
    var passed = new Verdicts.Passed(anna.id, intentId);
    assertThat(verdicts.passed(100)).doesNotContain(passed);
    verdicts.expire(passed);
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.DECIDED);
    rooms.clock().move(Duration.ofHours(1));

    assertThat(verdicts.passed(100)).contains(passed);
    verdicts.expire(passed);
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.EXPIRED);
    assertThat(verdicts.passed(100)).doesNotContain(passed);
    refused(ProblemCode.CONFLICT, () -> outcome(intentId, IntentOutcome.Outcome.TAKEN));
  }

  @Test
  void whatBecameOfAPlanIsSaidOnceAfterTheVerdict() {
    String intentId = anna.declare();
    refused(ProblemCode.CONFLICT, () -> outcome(intentId, IntentOutcome.Outcome.SKIPPED));
    anna.say(Verdict.SIZE_DOWN, intentId, 1);

    outcome(intentId, IntentOutcome.Outcome.SIZED_DOWN);
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.SIZED_DOWN);
    refused(ProblemCode.CONFLICT, () -> outcome(intentId, IntentOutcome.Outcome.TAKEN));
  }

  @Test
  void aPlanGivenUpWhileTheGateLooksStaysGivenUp() {
    String intentId = anna.declare();
    anna.say(Verdict.WAIT, intentId, 1);
    declaring.askAgain(anna.id, intentId);
    outcome(intentId, IntentOutcome.Outcome.CANCELLED);

    assertThat(anna.say(Verdict.GO, intentId, 2)).isFalse();
    assertThat(anna.intent(intentId).status()).isEqualTo(IntentStatus.CANCELLED);
  }

  @Test
  void pagesGoBackInTime() {
    List<String> three = List.of(anna.declare(), anna.declare(), anna.declare());
    var first = rooms.get(Intents.class).page(anna.id, null, 2);
    var second = rooms.get(Intents.class).page(anna.id, first.next(), 2);

    assertThat(first.intents())
        .extracting(Intent::intentId)
        .isEqualTo(three.reversed().subList(0, 2));
    assertThat(second.intents()).extracting(Intent::intentId).containsExactly(three.getFirst());
    assertThat(second.next()).isNull();
  }

  private void outcome(String intentId, IntentOutcome.Outcome said) {
    declaring.outcome(anna.id, intentId, new IntentOutcome(said, null));
  }

  private void answerAll(FrictionAnswer.Status status) {
    FrictionBook book = rooms.get(FrictionBook.class);
    book.of(anna.id)
        .tasks()
        .forEach(task -> book.answer(anna.id, task.taskId(), new FrictionAnswer(status, null)));
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(code.type()));
  }
}
