package tradingtwin.workers.reactions;

import tools.jackson.databind.JsonNode;
import tradingtwin.core.database.Bundle;

/// A reaction that knows beforehand what it will ask: its questions go to Postgres together with
/// the note that the event is handled.
public interface AskingReaction extends Reaction {

  /// Puts questions into the bundle, which is sent as the transaction begins. What is returned
  /// reacts, in that transaction, when they are answered; it is not run for an event that was
  /// handled before.
  ///
  /// @param anyway whether to react with what there is, after a [NotAtHandException]
  Runnable asking(Bundle bundle, String userId, JsonNode payload, boolean anyway);

  @Override
  default void react(String userId, String eventId, String type, JsonNode payload) {
    throw new IllegalStateException("it asks first");
  }
}
