package tradingtwin.edge.relay;

/// What a mailbox hands to its subscriber.
sealed interface Letter {

  /// An event came over the wire.
  record Arrived(RelayedEvent event) implements Letter {}

  /// The trader's newest event is at least this one.
  record HeadSeen(long head) implements Letter {}

  /// Time for a sign of life.
  record Beat() implements Letter {}

  record Ended(StreamEnd why) implements Letter {}
}
