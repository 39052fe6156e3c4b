package tradingtwin.core.intents;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.PretradeDecisionReturned;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.IntentRows.Standing;
import tradingtwin.core.outbox.Outbox;

/// The ledger of verdicts: written once, never changed, each told once.
public final class Verdicts {
  private final TenantDatabase database;
  private final EventsDatabase events;
  private final IntentRows rows;
  private final FrictionBook friction;
  private final LeftTasks left;
  private final Outbox outbox;
  private final JsonMapper json;
  private final InstantSource clock;

  Verdicts(
      TenantDatabase database,
      EventsDatabase events,
      IntentRows rows,
      FrictionBook friction,
      LeftTasks left,
      Outbox outbox,
      JsonMapper json,
      InstantSource clock) {
    this.database = database;
    this.events = events;
    this.rows = rows;
    this.friction = friction;
    this.left = left;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  /// Asks for the plan whose evaluation of that number is still to be made, held until the
  /// transaction ends; inside a transaction of the user. A plan that was given up, or whose time
  /// has passed, waits for nothing. What became of it otherwise is not read.
  ///
  /// Verdicts of one trader are given one after the other, by whichever process: each sees what
  /// those before it let through.
  public Answer<List<Intent>> awaited(
      Bundle bundle, String userId, String intentId, int evaluation) {
    var _ =
        bundle.ask(
            Said.that("select pg_advisory_xact_lock(hashtextextended(:name, 13))")
                .with("name", userId),
            (row, n) -> true);
    return rows.awaited(bundle, userId, intentId, evaluation);
  }

  /// Writes a verdict that is awaited, with its tasks, and tells it, when the transaction of the
  /// user commits.
  ///
  /// @param inputs what was known, so that the verdict can be understood later
  public void write(String userId, GateDecision decision, JsonNode inputs) {
    database.lastly(decided(userId, decision, inputs), 1);
    left.handOn(decision);
    friction.insert(userId, decision.evaluation(), decision.tasks());
    outbox.append(userId, "pretrade.decision.returned", new PretradeDecisionReturned(decision));
  }

  /// The verdict and the state that it leaves behind, if it is awaited.
  private Said decided(String userId, GateDecision decision, JsonNode inputs) {
    return Said.that(
            """
            with decided as (
              update pre_trade_intents set status = 'DECIDED', gate_result = :verdict,
                gate_reason = :reason, expires_at = :expires, evaluations = :evaluation
              where intent_id = :id and
            """
                + IntentRows.AWAITED
                + """
                  returning intent_id)
                insert into gate_evaluations
                  (intent_id, evaluation, user_id, verdict, inputs, decision, policy_version)
                select intent_id, :evaluation, :user, :verdict, :inputs::jsonb, :decision::jsonb, :policy
                from decided
                """)
        .with("id", decision.intentId())
        .with("evaluation", decision.evaluation())
        .with("user", userId)
        .with("verdict", decision.verdict().name())
        .with("reason", decision.sentence())
        .with("expires", Timestamp.from(decision.expiresAt()))
        .with("inputs", json.writeValueAsString(inputs))
        .with("decision", json.writeValueAsString(decision))
        .with("policy", decision.policyVersion());
  }

  /// A verdict whose time has passed, and whose it is.
  public record Passed(String userId, String intentId) {}

  /// Verdicts that nobody used in time, across all traders, the longest waiting first.
  public List<Passed> passed(int most) {
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select user_id, intent_id from pre_trade_intents
                    where status in ('DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED') and expires_at <= :now
                    order by expires_at limit :most
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query((row, n) -> new Passed(row.getString(1), row.getString(2)))
                .list());
  }

  /// Lets an intent expire, if nothing became of it meanwhile.
  public void expire(Passed passed) {
    database.run(
        passed.userId(),
        () ->
            rows.hold(passed.intentId())
                .filter(this::isOver)
                .ifPresent(now -> rows.status(passed.intentId(), IntentStatus.EXPIRED)));
  }

  private boolean isOver(Standing now) {
    Timestamp end = now.expiresAt();
    return isOpen(now.status()) && end != null && !clock.instant().isBefore(end.toInstant());
  }

  private static boolean isOpen(IntentStatus status) {
    return switch (status) {
      case DECIDED, OVERRIDE_GRANTED, OVERRIDE_REFUSED -> true;
      case SUBMITTED, TAKEN, SKIPPED, SIZED_DOWN, EXPIRED, CANCELLED -> false;
    };
  }
}
