package tradingtwin.workers.reactions;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// A reaction that is not idempotent on purpose: it counts every effect.
public final class CountingReaction implements Reaction {
  private final String consumer;
  private final List<String> effects = new CopyOnWriteArrayList<>();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  public CountingReaction(String consumer) {
    this.consumer = consumer;
  }

  /// Ids of the events that had an effect, in order.
  public List<String> effects() {
    return effects;
  }

  void failOnce(String eventId) {
    failing.add(eventId);
  }

  @Override
  public String consumer() {
    return consumer;
  }

  @Override
  public Set<String> types() {
    return Set.of("broker.connection.changed");
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    if (failing.remove(eventId)) {
      throw new IllegalStateException("not this time");
    }
    effects.add(eventId);
  }
}
