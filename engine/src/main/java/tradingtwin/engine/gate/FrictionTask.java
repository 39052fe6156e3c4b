package tradingtwin.engine.gate;

import java.util.OptionalLong;

/// A small thing to do before the gate is asked again.
///
/// @param kind what
/// @param minutes how long to wait; only for [Kind#WAIT_IT_OUT]
public record FrictionTask(Kind kind, OptionalLong minutes) {

  /// The kinds of tasks, in the order in which they are shown.
  public enum Kind {
    WAIT_IT_OUT,
    WRITE_THE_EXIT,
    STATE_THE_EQUITY,
    STATE_THE_RISK,
    RUN_THE_SIMULATION,
    NAME_THE_EMOTION,
    ANSWER_WITHOUT_THE_LAST_TRADE,
    REREAD_THE_RULE
  }

  public FrictionTask {
    if (minutes.isPresent() != (kind == Kind.WAIT_IT_OUT)) {
      throw new IllegalArgumentException("only waiting takes minutes: " + kind);
    }
    if (minutes.isPresent() && minutes.getAsLong() <= 0) {
      throw new IllegalArgumentException("a wait lasts: " + minutes.getAsLong());
    }
  }

  /// A task of that kind.
  public static FrictionTask of(Kind kind) {
    return new FrictionTask(kind, OptionalLong.empty());
  }

  /// A wait.
  public static FrictionTask waiting(long minutes) {
    return new FrictionTask(Kind.WAIT_IT_OUT, OptionalLong.of(minutes));
  }
}
