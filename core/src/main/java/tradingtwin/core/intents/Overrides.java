package tradingtwin.core.intents;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tradingtwin.contracts.events.PretradeOverrideRequested;
import tradingtwin.contracts.events.PretradeOverrideResolved;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// Requests to go against a verdict, asked by the trader and answered by the policy.
public final class Overrides {
  private final TenantDatabase database;
  private final IntentRows rows;
  private final OverrideRows words;
  private final Outbox outbox;
  private final InstantSource clock;

  Overrides(TenantDatabase database, IntentRows rows, Outbox outbox, InstantSource clock) {
    this.database = database;
    this.rows = rows;
    this.words = rows.overrides();
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Stores the request and promises its answer; one at a time for each intent.
  public GateOverride request(String userId, String intentId, OverrideRequest wanted) {
    return database.as(
        userId,
        () -> {
          var now =
              rows.hold(intentId).orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
          boolean decided = isDecided(now) && now.asked() == now.evaluations();
          if (!decided || isPending(intentId)) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "An override needs a verdict, and one request at a time.");
          }
          String overrideId = Ulid.next();
          insert(userId, overrideId, intentId, now.evaluations(), wanted);
          outbox.append(
              userId,
              "pretrade.override.requested",
              new PretradeOverrideRequested(overrideId, intentId));
          return get(overrideId);
        });
  }

  /// The request of that id, inside a transaction of the user.
  public GateOverride get(String overrideId) {
    return database
        .jdbc()
        .sql("select * from overrides where override_id = :id")
        .param("id", overrideId)
        .query((row, n) -> words.override(row))
        .optional()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  /// When requests were granted, inside a transaction of the user.
  public List<Instant> granted() {
    return database
        .jdbc()
        .sql("select decided_at from overrides where decision = 'GRANTED'")
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .list();
  }

  /// Requests made before this one, newest first, inside a transaction of the user.
  public List<GateOverride> before(String overrideId) {
    return database
        .jdbc()
        .sql(
            """
            select * from overrides where override_id <> :id order by override_id desc limit 200
            """)
        .param("id", overrideId)
        .query((row, n) -> words.override(row))
        .list();
  }

  /// What the policy says to a request.
  public record Answer(
      GateOverride.Decision decision, List<GateOverride.Reason> reasons, String sentence) {
    public Answer {
      reasons = List.copyOf(reasons);
    }
  }

  /// Writes the answer and tells it, inside a transaction of the user.
  ///
  /// @return false when it was answered before
  public boolean resolve(String userId, String overrideId, Answer answer) {
    Instant now = clock.instant();
    int changed =
        database
            .jdbc()
            .sql(
                """
                update overrides set decision = :decision, reasons = :reasons, sentence = :sentence,
                  decided_at = :now where override_id = :id and decision is null
                """)
            .param("decision", answer.decision().name())
            .param("reasons", answer.reasons().stream().map(Enum::name).toArray(String[]::new))
            .param("sentence", answer.sentence())
            .param("now", Timestamp.from(now))
            .param("id", overrideId)
            .update();
    if (changed == 0) {
      return false;
    }
    GateOverride resolved = get(overrideId);
    if (rows.hold(resolved.intentId()).filter(Overrides::isDecided).isPresent()) {
      rows.status(
          resolved.intentId(),
          answer.decision() == GateOverride.Decision.GRANTED
              ? IntentStatus.OVERRIDE_GRANTED
              : IntentStatus.OVERRIDE_REFUSED);
    }
    outbox.append(
        userId,
        "pretrade.override.resolved",
        new PretradeOverrideResolved(OverrideRows.unspoken(resolved)));
    return true;
  }

  private static boolean isDecided(IntentRows.Standing now) {
    return now.status() == IntentStatus.DECIDED || now.status() == IntentStatus.OVERRIDE_REFUSED;
  }

  private boolean isPending(String intentId) {
    return database
        .jdbc()
        .sql("select exists (select 1 from overrides where intent_id = :id and decision is null)")
        .param("id", intentId)
        .query(Boolean.class)
        .single();
  }

  private void insert(
      String userId, String overrideId, String intentId, int evaluation, OverrideRequest wanted) {
    database
        .jdbc()
        .sql(
            """
            insert into overrides (override_id, user_id, intent_id, evaluation, words_enc, risk_amount)
            values (:id, :user, :intent, :evaluation, :words, :amount)
            """)
        .param("id", overrideId)
        .param("user", userId)
        .param("intent", intentId)
        .param("evaluation", evaluation)
        .param("words", words.sealed(userId, overrideId, wanted))
        .param("amount", wanted.riskAmount())
        .update();
  }
}
