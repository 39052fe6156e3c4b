package tradingtwin.brokers.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// When the server says "too many requests": once early in each listing of fills, so that every
/// client's patience is really tried, and at a chosen beat besides.
final class Busyness {

  private final int every;
  private final AtomicLong requests = new AtomicLong();
  private final Set<String> tried = ConcurrentHashMap.newKeySet();

  Busyness(int every) {
    this.every = every;
  }

  boolean nowFor(Question question, boolean listing) {
    if (every < 0) {
      return false;
    }
    if (listing && question.asked("cursor").isEmpty()) {
      String key =
          Secret.digest(KeyDesk.caller(question)) + question.asked("start_sequence_timestamp");
      if (tried.add(key)) {
        return true;
      }
      tried.remove(key);
      return false;
    }
    return every > 0 && requests.incrementAndGet() % every == 0;
  }
}
