package tradingtwin.workers.reactions;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.workers.reactions.MissedEvents.Missed;

/// One consumer's memory: each event has its effect once, however often and from wherever it
/// comes.
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Reaction reaction;
  private final TenantDatabase tenants;
  private final MissedEvents missed;
  private final JsonMapper json;

  public Inbox(
      Reaction reaction,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    this.reaction = reaction;
    this.tenants = tenants;
    this.missed = new MissedEvents(reaction, events, clock);
    this.json = json;
  }

  /// Name on the stream and in the notes.
  public String consumer() {
    return reaction.consumer();
  }

  /// Whether events of that type are for this one at all; all others need not be read.
  public boolean caresFor(String type) {
    return reaction.types().contains(type);
  }

  /// Whether it reads that version: its own, and the one before.
  boolean reads(int version) {
    return version == reaction.version() || version == reaction.version() - 1;
  }

  /// The newest version that it reads.
  int version() {
    return reaction.version();
  }

  /// Handles one event of the first version.
  public boolean take(String userId, String eventId, String type, String payload) {
    return take(userId, eventId, type, 1, payload);
  }

  /// Handles one event; false when it is none of ours, was handled before, or is refused: a
  /// refusal is an answer, and asking again would not change it. A version that it does not read is
  /// settled: the one that it reads is told beside it.
  public boolean take(String userId, String eventId, String type, int version, String payload) {
    if (!caresFor(type)) {
      return false;
    }
    if (!reads(version)) {
      LOG.warn("{} does not read version {} of {}", consumer(), version, type);
      boolean _ = note(userId, eventId);
      return false;
    }
    try {
      JsonNode read = json.readTree(payload);
      reaction.prepare(userId, read);
      return effect(new Taken(userId, eventId, type, read));
    } catch (RefusedException e) {
      LOG.info("{} leaves {}: {}", consumer(), eventId, e.getMessage());
      boolean _ = note(userId, eventId);
      return false;
    }
  }

  private record Taken(String userId, String eventId, String type, JsonNode payload) {}

  private boolean effect(Taken event) {
    try {
      return once(event, false);
    } catch (NotAtHandException missing) {
      missing.gather();
      return once(event, true);
    }
  }

  /// The effect and the note of it, in one transaction.
  private boolean once(Taken event, boolean anyway) {
    Bundle first = new Bundle();
    Answer<List<String>> note = noted(first, event.userId(), event.eventId());
    Runnable effect = effect(first, event, anyway);
    Supplier<Boolean> work =
        () ->
            note.get().stream()
                .findFirst()
                .map(
                    correlation ->
                        Correlation.under(
                            correlation.isEmpty() ? event.eventId() : correlation,
                            () -> {
                              effect.run();
                              return true;
                            }))
                .orElse(false);
    return reaction.brief()
        ? tenants.briefly(event.userId(), first, work)
        : tenants.as(event.userId(), first, work);
  }

  private Runnable effect(Bundle first, Taken event, boolean anyway) {
    if (reaction instanceof AskingReaction asking) {
      return asking.asking(first, event.userId(), event.payload(), anyway);
    }
    return anyway
        ? () -> reaction.reactAnyway(event.userId(), event.eventId(), event.type(), event.payload())
        : () -> reaction.react(event.userId(), event.eventId(), event.type(), event.payload());
  }

  private boolean note(String userId, String eventId) {
    Bundle bundle = new Bundle();
    Answer<List<String>> note = noted(bundle, userId, eventId);
    return tenants.as(userId, bundle, () -> !note.get().isEmpty());
  }

  /// Notes that an event is handled; no row when it was before.
  ///
  /// @return the request that the event belongs to, and with it what follows; empty text for none
  private Answer<List<String>> noted(Bundle bundle, String userId, String eventId) {
    return bundle.ask(
        Said.that(
                """
                insert into worker_offsets (consumer, event_id, user_id)
                values (:consumer, :event, :user) on conflict do nothing
                returning coalesce(
                  (select correlation_id from event_outbox where event_id = :event), '')
                """)
            .with("consumer", reaction.consumer())
            .with("event", eventId)
            .with("user", userId),
        (row, n) -> row.getString(1));
  }

  /// Handles one event like [#take]; false when it could not be, which holds up no other. What
  /// keeps all events from being handled is thrown.
  public boolean tries(String userId, String eventId, String type, int version, String payload) {
    try {
      boolean _ = take(userId, eventId, type, version, payload);
      return true;
    } catch (TransactionException | DataAccessResourceFailureException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("{} cannot handle {}", consumer(), eventId, e);
      return false;
    }
  }

  /// Who does what a look has found.
  @FunctionalInterface
  public interface Hand {
    /// Takes what is to be done about an event of a trader.
    void take(String userId, String eventId, Runnable work);
  }

  /// Looks for what is in the log and was never handled; Postgres is the truth behind the stream.
  /// What cannot be handled is found again by each look.
  ///
  /// @param whole whether to look at all that a consumer looks back on; otherwise at what came
  ///     since, and what was open then
  public void look(boolean whole, Hand hand) {
    missed.look(whole, event -> hand.take(event.userId(), event.eventId(), () -> tried(event)));
  }

  private void tried(Missed event) {
    boolean _ =
        tries(event.userId(), event.eventId(), event.type(), event.version(), event.payload());
  }
}
