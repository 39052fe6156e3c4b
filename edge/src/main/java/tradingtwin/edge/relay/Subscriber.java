package tradingtwin.edge.relay;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Heads;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.edge.session.Session;
import tradingtwin.edge.wire.CoreUnavailableException;

/// One open stream: it replays what the client missed, then passes on what arrives, each event
/// once and in order. Whatever does not follow on the last is fetched from core first.
///
/// Its mailbox fills from before the replay begins, so nothing falls between the two.
final class Subscriber {
  private static final String LOAD = "/api/v1/coach/messages";

  private final Session session;
  private final Transport transport;
  private final History history;
  private final InstantSource time;
  private final Mailbox mailbox = new Mailbox();
  private long last;
  private boolean behind;

  Subscriber(Session session, Transport transport, History history, InstantSource time) {
    this.session = session;
    this.transport = transport;
    this.history = history;
    this.time = time;
  }

  Session session() {
    return session;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  void cut() {
    transport.cut(StreamEnd.SLOW);
  }

  /// Talks until the end, on the calling thread.
  void run(Cursor cursor) {
    StreamEnd end = StreamEnd.GONE;
    try {
      open(cursor);
      end = live();
    } catch (IOException e) {
      // The client left; there is nobody to tell.
    } catch (History.SessionEndedException e) {
      end = StreamEnd.SESSION_ENDED;
    } catch (CoreUnavailableException e) {
      end = StreamEnd.TRY_LATER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = StreamEnd.GOING_AWAY;
    } finally {
      transport.close(end);
    }
  }

  private void open(Cursor cursor) throws IOException {
    switch (cursor) {
      case Cursor.None _ -> hello(presentHead());
      case Cursor.Unreadable _ -> {
        hello(presentHead());
        reset();
      }
      case Cursor.After after -> {
        History.Page first = history.since(session, after.eventId());
        frame(StreamFrame.Type.STREAM_HELLO, first.head(), null);
        last = first.events().isEmpty() ? first.head() : 0;
        replay(first);
      }
    }
  }

  private void hello(long head) throws IOException {
    last = head;
    frame(StreamFrame.Type.STREAM_HELLO, head, null);
  }

  private long presentHead() {
    Heads heads =
        history.heads(List.of(new StreamHeads.Stream(session.userId(), session.sessionId())));
    if (heads.endedSessions().contains(session.sessionId())) {
      throw new History.SessionEndedException();
    }
    return heads.heads().stream()
        .filter(head -> head.userId().equals(session.userId()))
        .mapToLong(Heads.Head::head)
        .max()
        .orElse(0);
  }

  private StreamEnd live() throws IOException, InterruptedException {
    while (true) {
      switch (mailbox.take()) {
        case Letter.Ended(StreamEnd why) -> {
          return why;
        }
        case Letter.Arrived(RelayedEvent event) -> arrived(event);
        case Letter.HeadSeen(long head) -> {
          if (head > last) {
            refill();
          }
        }
        case Letter.Beat _ -> frame(StreamFrame.Type.STREAM_HEARTBEAT, last, null);
      }
    }
  }

  private void arrived(RelayedEvent event) throws IOException {
    if (event.seq() == last + 1) {
      send(event);
    } else if (event.seq() > last && !behind) {
      refill();
    }
  }

  /// Fetches what is missing. When core does not answer, the stream stays where it is, passes
  /// nothing over the gap and tries again at the next look at the heads.
  private void refill() throws IOException {
    try {
      replay(history.after(session, last));
      behind = false;
    } catch (CoreUnavailableException e) {
      behind = true;
    }
  }

  private void replay(History.Page first) throws IOException {
    History.Page page = first;
    while (true) {
      if (page.reset()) {
        last = page.head();
        reset();
        return;
      }
      for (RelayedEvent event : page.events()) {
        if (event.seq() > last) {
          send(event);
        }
      }
      if (page.complete() || page.events().isEmpty()) {
        return;
      }
      page = history.after(session, last);
    }
  }

  private void send(RelayedEvent event) throws IOException {
    transport.event(event);
    last = event.seq();
  }

  private void reset() throws IOException {
    frame(StreamFrame.Type.STREAM_RESET, last, LOAD);
  }

  private void frame(StreamFrame.Type type, long head, @Nullable String load) throws IOException {
    transport.frame(new StreamFrame(type, time.instant(), head, load));
  }
}
