package tradingtwin.core.intents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.events.PretradeIntentSubmitted;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.IntentRows.Standing;
import tradingtwin.core.outbox.Outbox;

/// What a trader does with intents: declare one, have the gate look again, say what became of it.
public final class DeclaringIntents {
  private static final String SUBMITTED = "pretrade.intent.submitted";
  private static final Set<IntentStatus> OPEN =
      Set.of(IntentStatus.DECIDED, IntentStatus.OVERRIDE_GRANTED, IntentStatus.OVERRIDE_REFUSED);
  private static final Set<IntentStatus> MAY_BE_ASKED =
      Set.of(IntentStatus.DECIDED, IntentStatus.OVERRIDE_REFUSED);

  private final TenantDatabase database;
  private final IntentRows rows;
  private final Outbox outbox;
  private final InstantSource clock;

  DeclaringIntents(TenantDatabase database, IntentRows rows, Outbox outbox, InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Stores the plan and promises its evaluation, in one transaction.
  ///
  /// @return the intent's id
  public String declare(String userId, PretradeIntent declared) {
    return database.as(
        userId,
        () -> {
          requireOwn("broker_accounts", "account_id", declared.accountId(), "/accountId");
          requireOwn("pre_trade_intents", "intent_id", declared.replaces(), "/replaces");
          String intentId = Ulid.next();
          rows.insert(userId, intentId, declared);
          if (declared.replaces() != null) {
            cancelReplaced(declared.replaces());
          }
          outbox.append(userId, SUBMITTED, new PretradeIntentSubmitted(intentId, 1));
          return intentId;
        });
  }

  /// Asks the gate to look once more, and only once, at an intent that was told to wait.
  public void askAgain(String userId, String intentId) {
    database.run(
        userId,
        () -> {
          Standing now = held(intentId);
          boolean waits = "WAIT".equals(now.verdict()) && MAY_BE_ASKED.contains(now.status());
          if (!waits || now.asked() > now.evaluations() || isOver(now)) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "Only a plan that waits can be looked at again.");
          }
          if (now.asked() > 1) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "This plan was looked at again once; a new plan is needed.");
          }
          requireNothingOpen(intentId);
          database
              .jdbc()
              .sql("update pre_trade_intents set asked = asked + 1 where intent_id = :id")
              .param("id", intentId)
              .update();
          outbox.append(userId, SUBMITTED, new PretradeIntentSubmitted(intentId, now.asked() + 1));
        });
  }

  /// The trader's own word on what became of a decided intent.
  public void outcome(String userId, String intentId, IntentOutcome said) {
    database.run(
        userId,
        () -> {
          if (!OPEN.contains(held(intentId).status())) {
            throw RefusedException.of(ProblemCode.CONFLICT);
          }
          switch (said.outcome()) {
            case TAKEN -> rows.status(intentId, IntentStatus.TAKEN);
            case SIZED_DOWN -> rows.status(intentId, IntentStatus.SIZED_DOWN);
            case SKIPPED -> rows.close(intentId, IntentStatus.SKIPPED, clock.instant());
            case CANCELLED -> rows.close(intentId, IntentStatus.CANCELLED, clock.instant());
          }
        });
  }

  private Standing held(String intentId) {
    return rows.hold(intentId).orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private boolean isOver(Standing now) {
    Timestamp end = now.expiresAt();
    return end != null && !clock.instant().isBefore(end.toInstant());
  }

  /// A cooldown that runs and friction that is not done are the conditions of a wait; a task that
  /// was cancelled is not done. An override that waits for its answer comes first.
  private void requireNothingOpen(String intentId) {
    Instant now = clock.instant();
    boolean open =
        database
            .jdbc()
            .sql(
                """
                select exists (select 1 from friction_tasks where source_id = :id and status <> 'DONE')
                  or exists (select 1 from cooldowns where active and ends_at > :now)
                  or exists (select 1 from overrides where intent_id = :id and decision is null)
                """)
            .param("id", intentId)
            .param("now", Timestamp.from(now))
            .query(Boolean.class)
            .single();
    if (open) {
      throw RefusedException.of(
          ProblemCode.CONFLICT, "The tasks of this plan, or a pause, are still open.");
    }
  }

  private void cancelReplaced(String intentId) {
    if (rows.hold(intentId)
        .filter(
            before -> before.status() == IntentStatus.SUBMITTED || OPEN.contains(before.status()))
        .isPresent()) {
      rows.close(intentId, IntentStatus.CANCELLED, clock.instant());
    }
  }

  private void requireOwn(String table, String column, @Nullable String id, String pointer) {
    if (id == null) {
      return;
    }
    boolean known =
        database
            .jdbc()
            .sql("select 1 from " + table + " where " + column + " = :id")
            .param("id", id)
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!known) {
      throw RefusedException.of(
          ProblemCode.VALIDATION, "There is nothing of this name at " + pointer + ".");
    }
  }
}
