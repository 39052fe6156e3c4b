package tradingtwin.engine.gate;

import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.gate.FrictionTask.Kind;

/// What a broken rule demands.
///
/// @param effect the verdict
/// @param asks the tasks
record Demand(Verdict effect, List<FrictionTask> asks) {

  /// A verdict and tasks without a clock.
  static Demand of(Verdict effect, Kind... kinds) {
    return new Demand(effect, Stream.of(kinds).map(FrictionTask::of).toList());
  }

  /// A wait of so many minutes, and tasks beside it.
  static Demand waiting(long minutes, Kind... kinds) {
    Stream<FrictionTask> others = Stream.of(kinds).map(FrictionTask::of);
    return new Demand(
        Verdict.WAIT,
        Stream.concat(Stream.of(FrictionTask.waiting(Math.max(1, minutes))), others).toList());
  }

  /// Not this one; the rule is to be read again.
  static Demand noGo() {
    return of(Verdict.NO_GO, Kind.REREAD_THE_RULE);
  }
}
