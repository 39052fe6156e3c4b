package tradingtwin.brokers.sandbox;

import java.time.Duration;

/// What goes wrong with one request for fills.
public sealed interface SandboxTrouble {

  /// Too many requests, with the wait that is asked for.
  record Busy(Duration retryAfter) implements SandboxTrouble {}

  /// The server fails.
  record Failing(int status) implements SandboxTrouble {}

  /// The connection ends without an answer.
  record Dropped() implements SandboxTrouble {}

  /// No answer ever comes.
  record Silent() implements SandboxTrouble {}

  /// Half of the answer comes, then nothing more.
  record Stalled() implements SandboxTrouble {}

  /// The whole answer comes, with a pause in its middle.
  record Slow(Duration pause) implements SandboxTrouble {}

  /// Good JSON that is no list of fills.
  record Nonsense() implements SandboxTrouble {}

  /// The page says that it comes next itself.
  record GoingRound() implements SandboxTrouble {}
}
