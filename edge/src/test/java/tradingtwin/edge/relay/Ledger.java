package tradingtwin.edge.relay;

import java.util.ArrayList;
import java.util.List;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Heads;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.wire.CoreUnavailableException;

/// One trader's history in memory, in pages of three.
final class Ledger implements History {
  static final String USER = Ulid.next();
  private static final int PAGE = 3;

  private final List<RelayedEvent> events = new ArrayList<>();
  private long kept;
  boolean away;
  Runnable beforeReading = () -> {};

  synchronized RelayedEvent commit() {
    long seq = events.size() + 1L;
    String id = Ulid.next();
    RelayedEvent event =
        new RelayedEvent(
            seq,
            id,
            "coach.reflect",
            "{\"type\":\"coach.reflect\",\"eventId\":\"%s\",\"seq\":%d}".formatted(id, seq));
    events.add(event);
    return event;
  }

  synchronized long head() {
    return events.size();
  }

  synchronized RelayedEvent at(long seq) {
    return events.get((int) seq - 1);
  }

  /// Forgets everything up to a place.
  synchronized void trim(long upTo) {
    kept = upTo;
  }

  @Override
  public Page since(Session session, String eventId) {
    long seq;
    synchronized (this) {
      seq =
          events.stream()
              .filter(e -> e.eventId().equals(eventId))
              .mapToLong(RelayedEvent::seq)
              .findFirst()
              .orElse(-1);
    }
    return after(session, seq);
  }

  @Override
  public Page after(Session session, long seq) {
    Runnable once = beforeReading;
    beforeReading = () -> {};
    once.run();
    synchronized (this) {
      if (away) {
        throw new CoreUnavailableException("away");
      }
      if (seq < kept) {
        return new Page(List.of(), events.size(), true, true);
      }
      List<RelayedEvent> page = events.stream().skip(seq).limit(PAGE).toList();
      return new Page(page, events.size(), seq + page.size() >= events.size(), false);
    }
  }

  @Override
  public synchronized Heads heads(List<StreamHeads.Stream> streams) {
    if (away) {
      throw new CoreUnavailableException("away");
    }
    return new Heads(List.of(new Heads.Head(USER, events.size())), List.of());
  }
}
