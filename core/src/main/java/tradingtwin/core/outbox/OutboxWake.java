package tradingtwin.core.outbox;

/// Tells the dispatcher, wherever it runs, that something was committed. Losing a wake costs a
/// poll interval, never an event.
@FunctionalInterface
public interface OutboxWake {
  void wake();
}
