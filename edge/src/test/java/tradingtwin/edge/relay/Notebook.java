package tradingtwin.edge.relay;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.StreamFrame;
import tradingtwin.edge.fixture.Eventually;
import tradingtwin.edge.session.Session;

/// A client that writes down what it gets, over as many connections as it takes.
final class Notebook implements Transport {
  final List<Long> seqs = new CopyOnWriteArrayList<>();
  final List<StreamFrame> frames = new CopyOnWriteArrayList<>();
  final List<StreamEnd> ends = new CopyOnWriteArrayList<>();
  private final Relay relay;
  private final History history;
  private volatile String lastId = "";
  private volatile Runnable onWrite = () -> {};
  Subscriber subscriber;
  Thread thread;

  Notebook(Relay relay, History history) {
    this.relay = relay;
    this.history = history;
  }

  Notebook connect() {
    return connect(lastId.isEmpty() ? new Cursor.None() : new Cursor.After(lastId));
  }

  Notebook connect(Cursor cursor) {
    Session session =
        new Session(Ledger.USER, Ulid.next(), "t", Instant.MAX, Session.Carrier.COOKIE);
    int before = frames.size();
    subscriber = new Subscriber(session, this, history, Instant::now);
    Subscriber mine = subscriber;
    relay.join(mine);
    thread =
        Thread.startVirtualThread(
            () -> {
              mine.run(cursor);
              relay.leave(mine);
            });
    Eventually.holds(() -> frames.size() > before || !thread.isAlive());
    return this;
  }

  void drop() {
    subscriber.mailbox().end(StreamEnd.GONE);
    join();
  }

  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void beforeEachWrite(Runnable action) {
    onWrite = action;
  }

  @Override
  public void event(RelayedEvent event) {
    onWrite.run();
    seqs.add(event.seq());
    lastId = event.eventId();
  }

  @Override
  public void frame(StreamFrame frame) {
    frames.add(frame);
  }

  @Override
  public void close(StreamEnd why) {
    ends.add(why);
  }

  @Override
  public void cut(StreamEnd why) {
    ends.add(why);
  }
}
