package tradingtwin.engine.simulation;

import java.time.Duration;

/// How much of the horizon is played: one horizon alone would be picked after the fact.
public enum Span {
  HALF,
  WHOLE,
  DOUBLE;

  Duration of(Duration horizon) {
    return switch (this) {
      case HALF -> horizon.dividedBy(2);
      case WHOLE -> horizon;
      case DOUBLE -> horizon.multipliedBy(2);
    };
  }
}
