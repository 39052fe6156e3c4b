package tradingtwin.edge.relay;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A subscriber's bounded queue. Whoever fills it never waits.
///
/// A full box throws its events away and remembers only how far they went: the subscriber fetches
/// them from core. When it fills twice before the subscriber took one letter, the client does not
/// read, and the stream ends.
final class Mailbox {
  static final int CAPACITY = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Queue<RelayedEvent> events = new ArrayDeque<>(CAPACITY);
  private long head;
  private boolean headNews;
  private boolean beat;
  private boolean spilled;
  private @Nullable StreamEnd end;

  /// Puts an event in; false when this was once too often for a client that does not read.
  boolean put(RelayedEvent event) {
    lock.lock();
    try {
      if (events.size() == CAPACITY) {
        if (spilled) {
          end = end == null ? StreamEnd.SLOW : end;
        }
        spilled = true;
        events.clear();
        see(event.seq());
      } else {
        events.add(event);
      }
      filled.signal();
      return end == null;
    } finally {
      lock.unlock();
    }
  }

  /// Tells how far the trader's events have come.
  void headSeen(long seq) {
    lock.lock();
    try {
      see(seq);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  void beat() {
    lock.lock();
    try {
      beat = true;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  void end(StreamEnd why) {
    lock.lock();
    try {
      end = end == null ? why : end;
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  /// The next letter: the end before everything, events before the head that they lead to.
  Letter take() throws InterruptedException {
    lock.lock();
    try {
      while (true) {
        Letter next = next();
        if (next != null) {
          spilled = false;
          return next;
        }
        filled.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Letter next() {
    if (end != null) {
      return new Letter.Ended(end);
    }
    RelayedEvent event = events.poll();
    if (event != null) {
      return new Letter.Arrived(event);
    }
    if (headNews) {
      headNews = false;
      return new Letter.HeadSeen(head);
    }
    if (beat) {
      beat = false;
      return new Letter.Beat();
    }
    return null;
  }

  private void see(long seq) {
    head = Math.max(head, seq);
    headNews = true;
  }
}
