package tradingtwin.workers.reactions;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/// A reaction that never has what it needs.
final class GatheringReaction implements Reaction {
  private final String consumer;
  private final List<String> told = new CopyOnWriteArrayList<>();

  GatheringReaction(String consumer) {
    this.consumer = consumer;
  }

  /// What it did, in order.
  List<String> told() {
    return told;
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
  public boolean brief() {
    return true;
  }

  @Override
  public void react(String userId, String eventId, String type, JsonNode payload) {
    told.add("asked");
    throw new NotAtHandException(
        () ->
            told.add(
                TransactionSynchronizationManager.isActualTransactionActive()
                    ? "held the transaction"
                    : "gathered"));
  }

  @Override
  public void reactAnyway(String userId, String eventId, String type, JsonNode payload) {
    told.add("went on");
  }
}
