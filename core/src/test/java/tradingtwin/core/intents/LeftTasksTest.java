package tradingtwin.core.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;

/// Another plan of the same symbol is no way around what the one before was asked to do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftTasksTest {
  private RunningCore rooms;
  private LeftTasks left;
  private PlannedTrader anna;
  private String first;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    left = rooms.get(LeftTasks.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void aPlanThatWaits() {
    anna = new PlannedTrader(rooms);
    first = anna.declare();
    anna.say(
        Verdict.WAIT,
        first,
        1,
        FrictionKind.WAIT_IT_OUT,
        FrictionKind.NAME_THE_EMOTION,
        FrictionKind.WRITE_THE_EXIT);
  }

  @Test
  void theNextPlanOfTheSymbolIsLeftWhatWasNotDoneAndWhatWas() {
    done(FrictionKind.NAME_THE_EMOTION, "a hidden worry");
    List<FrictionTask> tasks = before(anna.declare());

    assertThat(tasks)
        .as("what the plan lacked is for the next plan to have")
        .extracting(FrictionTask::kind)
        .containsExactly(FrictionKind.WAIT_IT_OUT, FrictionKind.NAME_THE_EMOTION);
    assertThat(tasks.getFirst().readyAt()).isEqualTo(task(FrictionKind.WAIT_IT_OUT).readyAt());
    assertThat(tasks.getLast().answer()).isEqualTo("a hidden worry");
  }

  @Test
  void givingThePlanUpOrItsTasksLeavesThemToTheNextOne() {
    answer(FrictionKind.NAME_THE_EMOTION, FrictionAnswer.Status.CANCELLED, null);
    rooms
        .get(DeclaringIntents.class)
        .outcome(anna.id, first, new IntentOutcome(IntentOutcome.Outcome.CANCELLED, null));

    assertThat(before(anna.declare())).hasSize(2);
  }

  @Test
  void whenTheVerdictHasExpiredNothingIsLeft() {
    rooms.clock().move(Duration.ofHours(1));
    assertThat(before(anna.declare())).isEmpty();
  }

  @Test
  void aPlanThatWaitsTakesTheTasksOverAndTheEarlierOnesClose() {
    String second = anna.declare();
    anna.say(Verdict.WAIT, second, 1, FrictionKind.WAIT_IT_OUT, FrictionKind.NAME_THE_EMOTION);

    assertThat(statuses(first))
        .containsExactlyInAnyOrder(TaskStatus.CARRIED, TaskStatus.CARRIED, TaskStatus.OPEN);
    assertThat(statuses(second)).containsOnly(TaskStatus.OPEN);
    assertThat(before(anna.declare())).as("and on to a third").hasSize(2);
  }

  @Test
  void aPlanThatIsRefusedOutrightTakesNothingOver() {
    anna.say(Verdict.NO_GO, anna.declare(), 1);
    assertThat(before(anna.declare())).hasSize(2);
  }

  @Test
  void whatOnlyThePlanItReplacesLackedClosesWithIt() {
    String second = rooms.get(DeclaringIntents.class).declare(anna.id, PlannedTrader.plan(first));
    anna.say(Verdict.WAIT, second, 1, FrictionKind.WAIT_IT_OUT, FrictionKind.NAME_THE_EMOTION);
    assertThat(statuses(first)).containsOnly(TaskStatus.CARRIED);
  }

  private List<FrictionTask> before(String intentId) {
    Bundle bundle = new Bundle();
    var tasks = left.before(bundle, anna.id, intentId);
    return rooms.get(TenantDatabase.class).as(anna.id, bundle, tasks::get);
  }

  private List<FrictionTask> tasks() {
    return rooms.get(FrictionBook.class).of(anna.id).tasks();
  }

  private List<TaskStatus> statuses(String intentId) {
    return tasks().stream()
        .filter(task -> intentId.equals(task.intentId()))
        .map(FrictionTask::status)
        .toList();
  }

  private FrictionTask task(FrictionKind kind) {
    return tasks().stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
  }

  private void done(FrictionKind kind, String answer) {
    answer(kind, FrictionAnswer.Status.DONE, answer);
  }

  private void answer(FrictionKind kind, FrictionAnswer.Status status, @Nullable String words) {
    FrictionTask _ =
        rooms
            .get(FrictionBook.class)
            .answer(anna.id, task(kind).taskId(), new FrictionAnswer(status, words));
  }
}
