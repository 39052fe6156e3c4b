package tradingtwin.core.outbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// Facts of the running transaction, written as its last step.
///
/// The user's head row is locked only then: the order of `seq` is the order of commits, so that a
/// reader's cursor can never pass an event that commits later.
public final class Outbox {
  private final TenantDatabase database;
  private final JsonMapper json;
  private final OutboxWake wake;
  private final InstantSource clock;
  private final String producer;

  public Outbox(
      TenantDatabase database,
      JsonMapper json,
      OutboxWake wake,
      InstantSource clock,
      String producer) {
    this.database = database;
    this.json = json;
    this.wake = wake;
    this.clock = clock;
    this.producer = producer;
  }

  /// Promises a fact about the user of the running transaction.
  ///
  /// @param type the event's name in the contracts, for example `trades.imported`
  /// @param payload the record of that type
  public void append(String userId, String type, Object payload) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a fact needs the transaction that makes it true");
    }
    pendingOf(userId).facts.add(new Fact(type, json.writeValueAsString(payload)));
  }

  /// Whether a later fact of these types stands behind that one: who computes what stands from the
  /// start may leave it to the last. Inside a transaction of the user; false for a fact that is
  /// kept no more.
  public boolean isOvertaken(String eventId, Set<String> types) {
    return database
        .jdbc()
        .sql(
            """
            select exists (select 1 from event_outbox later
              where later.user_id = this.user_id and later.seq > this.seq and later.type = any (:types))
            from event_outbox this where this.event_id = :id
            """)
        .param("types", types.toArray(String[]::new))
        .param("id", eventId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private Pending pendingOf(String userId) {
    for (TransactionSynchronization s : TransactionSynchronizationManager.getSynchronizations()) {
      if (s instanceof Pending pending
          && pending.owner() == this
          && pending.userId.equals(userId)) {
        return pending;
      }
    }
    Pending fresh = new Pending(userId);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    database.haveAnEnd();
    return fresh;
  }

  private void write(String userId, String correlation, List<Fact> facts) {
    database.lastly(
        Said.that(
                """
            with head as (
              insert into event_heads (user_id, seq) values (:user, :n)
              on conflict (user_id) do update set seq = event_heads.seq + excluded.seq
              returning seq)
            insert into event_outbox
              (event_id, user_id, seq, type, v, ts, payload, producer, correlation_id)
            select f.id, :user, head.seq - :n + f.place, f.type, 1, :ts, f.payload::jsonb, :producer,
              :correlation
            from head, unnest(:ids::text[], :types::text[], :payloads::text[])
              with ordinality as f (id, type, payload, place)
            """)
            .with("user", userId)
            .with("n", facts.size())
            .with("ids", facts.stream().map(_ -> Ulid.next()).toArray(String[]::new))
            .with("types", facts.stream().map(Fact::type).toArray(String[]::new))
            .with("payloads", facts.stream().map(Fact::payload).toArray(String[]::new))
            .with("ts", java.sql.Timestamp.from(clock.instant()))
            .with("producer", producer)
            .with("correlation", correlation));
  }

  private record Fact(String type, String payload) {}

  private final class Pending implements TransactionSynchronization {
    private final String userId;

    /// As it is while the fact is made true; the commit may lie outside.
    private final String correlation = Correlation.present();

    private final List<Fact> facts = new ArrayList<>();

    private Pending(String userId) {
      this.userId = userId;
    }

    private Outbox owner() {
      return Outbox.this;
    }

    /// Behind all others that still change something, before what was left to the end is sent.
    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write(userId, correlation, facts);
    }

    @Override
    public void afterCommit() {
      wake.wake();
    }
  }
}
