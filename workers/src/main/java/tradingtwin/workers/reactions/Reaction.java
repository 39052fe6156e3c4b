package tradingtwin.workers.reactions;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What one consumer does about events of some types, inside the transaction that notes them.
public interface Reaction {
  /// Stable name; it is the consumer's identity in `worker_offsets` and on the stream.
  String consumer();

  /// Types it cares for.
  Set<String> types();

  /// The newest version of its events that it reads; it reads the one before as well, so that new
  /// and old processes may run side by side.
  default int version() {
    return 1;
  }

  /// Gathers what takes time, before the transaction. The event may prove to be handled already,
  /// so this leaves nothing behind but what may be at hand.
  default void prepare(String userId, JsonNode payload) {}

  /// Whether it asks for few rows by their keys, so that plans of its questions may be kept.
  default boolean brief() {
    return false;
  }

  /// Reacts to an event of one of the types.
  ///
  /// @throws NotAtHandException when something is to be gathered first, outside the transaction,
  ///   which is then given up; [#reactAnyway] follows
  void react(String userId, String eventId, String type, JsonNode payload);

  /// Reacts with what there is.
  default void reactAnyway(String userId, String eventId, String type, JsonNode payload) {
    react(userId, eventId, type, payload);
  }
}
