package tradingtwin.edge.relay;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Heads;
import tradingtwin.edge.wire.CoreUnavailableException;

/// All open streams of this edge, and who gets what.
final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int MOST_IN_ONE_QUESTION = 5000;

  private final Map<String, Set<Subscriber>> byUser = new ConcurrentHashMap<>();
  private final JsonMapper json = ContractJson.tolerant();
  private final History history;
  private final int mostPerUser;

  Relay(History history, int mostPerUser) {
    this.history = history;
    this.mostPerUser = mostPerUser;
  }

  /// Lets a stream in, unless its trader has too many.
  boolean join(Subscriber subscriber) {
    Set<Subscriber> streams =
        byUser.compute(
            subscriber.session().userId(),
            (_, known) -> {
              Set<Subscriber> all = known == null ? new CopyOnWriteArraySet<>() : known;
              if (all.size() < mostPerUser) {
                all.add(subscriber);
              }
              return all;
            });
    return streams.contains(subscriber);
  }

  void leave(Subscriber subscriber) {
    byUser.computeIfPresent(
        subscriber.session().userId(),
        (_, known) -> {
          known.remove(subscriber);
          return known.isEmpty() ? null : known;
        });
  }

  boolean roomFor(String userId) {
    return streamsOf(userId).size() < mostPerUser;
  }

  int open() {
    return byUser.values().stream().mapToInt(Set::size).sum();
  }

  /// Hands an event of a trader to all their streams.
  void deliver(String userId, String event) {
    Collection<Subscriber> streams = streamsOf(userId);
    if (streams.isEmpty()) {
      return;
    }
    RelayedEvent.read(json, event)
        .ifPresentOrElse(
            read -> streams.forEach(stream -> put(stream, read)),
            () -> LOG.warn("an event on the stream cannot be read; core will be asked for it"));
  }

  private static void put(Subscriber stream, RelayedEvent event) {
    if (!stream.mailbox().put(event)) {
      Thread.startVirtualThread(stream::cut);
    }
  }

  /// Asks core how far everyone has come: ends streams whose session ended and wakes those that
  /// missed something.
  void lookAtHeads() {
    Set<StreamHeads.Stream> open = new HashSet<>();
    each(s -> open.add(new StreamHeads.Stream(s.session().userId(), s.session().sessionId())));
    open.stream().gather(Gatherers.windowFixed(MOST_IN_ONE_QUESTION)).forEach(this::lookAtHeads);
  }

  private void lookAtHeads(List<StreamHeads.Stream> streams) {
    try {
      Heads heads = history.heads(streams);
      for (Heads.Head head : heads.heads()) {
        streamsOf(head.userId()).forEach(s -> s.mailbox().headSeen(head.head()));
      }
      Set<String> ended = Set.copyOf(heads.endedSessions());
      each(
          s -> {
            if (ended.contains(s.session().sessionId())) {
              s.mailbox().end(StreamEnd.SESSION_ENDED);
            }
          });
    } catch (CoreUnavailableException | History.SessionEndedException e) {
      LOG.warn("core did not say how far the events have come; asking again soon");
    }
  }

  void beat() {
    each(s -> s.mailbox().beat());
  }

  void end(StreamEnd why) {
    each(s -> s.mailbox().end(why));
  }

  private Collection<Subscriber> streamsOf(String userId) {
    return byUser.getOrDefault(userId, Set.of());
  }

  private void each(Consumer<Subscriber> action) {
    byUser.values().forEach(streams -> streams.forEach(action));
  }
}
