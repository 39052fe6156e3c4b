package tradingtwin.workers.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;

/// The tasks of the plan before this one: what was done stays done, and a clock that runs goes on.
///
/// @param tasks as they stood there
record HandedOn(List<FrictionTask> tasks) {
  static final HandedOn NOTHING = new HandedOn(List.of());

  /// Those that are not done, as the gate asks for them; a wait with the minutes that are left.
  List<tradingtwin.engine.gate.FrictionTask> undone(Instant now) {
    return tasks.stream()
        .filter(task -> task.status() != TaskStatus.DONE)
        .map(task -> engine(task, now))
        .distinct()
        .toList();
  }

  /// A task of this plan, in the state that it has reached before.
  FrictionTask over(FrictionTask fresh) {
    return tasks.stream()
        .filter(task -> same(task, fresh))
        .findFirst()
        .map(task -> task.status() == TaskStatus.DONE ? done(task, fresh) : running(task, fresh))
        .orElse(fresh);
  }

  private static tradingtwin.engine.gate.FrictionTask engine(FrictionTask task, Instant now) {
    Instant ready = task.readyAt();
    if (ready == null) {
      return tradingtwin.engine.gate.FrictionTask.of(
          tradingtwin.engine.gate.FrictionTask.Kind.valueOf(task.kind().name()));
    }
    long seconds = Math.max(1, Duration.between(now, ready).toSeconds());
    return tradingtwin.engine.gate.FrictionTask.waiting(Math.ceilDiv(seconds, 60));
  }

  /// What a trader has looked at in themselves counts whichever rule asked; a wait and a rule to
  /// read are those of their own rule. A task that only the earlier plan asks for is that task.
  private static boolean same(FrictionTask task, FrictionTask fresh) {
    boolean ofTheMind =
        task.kind() == FrictionKind.NAME_THE_EMOTION
            || task.kind() == FrictionKind.ANSWER_WITHOUT_THE_LAST_TRADE;
    boolean byItself = fresh.rule() == GateRule.TASKS_OPEN || task.rule() == fresh.rule();
    boolean over = task.status() == TaskStatus.DONE && endsByTheClockAlone(fresh);
    return task.kind() == fresh.kind() && (ofTheMind || byItself) && !over;
  }

  /// A rule that time alone ends says anew until when.
  private static boolean endsByTheClockAlone(FrictionTask fresh) {
    return fresh.kind() == FrictionKind.WAIT_IT_OUT
        && switch (fresh.rule()) {
          case COOLDOWN, LOSSES_IN_A_ROW, WITHOUT_LAST_TRADE, OWN_RULE -> true;
          default -> false;
        };
  }

  private static FrictionTask done(FrictionTask before, FrictionTask fresh) {
    return with(
        fresh,
        before,
        TaskStatus.DONE,
        before.readyAt(),
        Optional.ofNullable(before.doneAt()),
        before.answer());
  }

  private static FrictionTask running(FrictionTask before, FrictionTask fresh) {
    Instant ready = before.readyAt();
    Instant anew = fresh.readyAt();
    boolean later = ready != null && anew != null && anew.isAfter(ready);
    return with(
        fresh,
        before,
        TaskStatus.OPEN,
        later && endsByTheClockAlone(fresh) ? anew : ready,
        Optional.empty(),
        null);
  }

  private static FrictionTask with(
      FrictionTask fresh,
      FrictionTask before,
      TaskStatus status,
      @Nullable Instant ready,
      Optional<Instant> done,
      @Nullable String answer) {
    boolean onlyThere = fresh.rule() == GateRule.TASKS_OPEN;
    return new FrictionTask(
        fresh.taskId(),
        fresh.intentId(),
        fresh.kind(),
        onlyThere ? before.rule() : fresh.rule(),
        fresh.text(),
        status,
        ready,
        before.createdAt(),
        done.orElse(null),
        answer);
  }
}
