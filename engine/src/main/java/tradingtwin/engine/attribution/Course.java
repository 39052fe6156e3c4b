package tradingtwin.engine.attribution;

import java.util.List;

/// A trip as steps that can be replayed: entries in units, exits as shares of what is held, so
/// that a trip with one step changed still ends flat.
///
/// @param account the broker account
/// @param symbol what was traded
/// @param sign +1 for a long, −1 for a short
/// @param ended whether it ended flat
/// @param steps its steps, oldest first, the opening in front
record Course(String account, String symbol, int sign, boolean ended, List<Step> steps) {

  Course {
    steps = List.copyOf(steps);
  }

  Outcome outcome() {
    return outcome(steps);
  }

  /// What other steps would have brought in the same direction.
  Outcome outcome(List<Step> others) {
    double held = 0;
    double cash = 0;
    double fees = 0;
    for (Step step : others) {
      double units = step.entry() ? step.part() : held * step.part();
      double money = units * step.price();
      held += step.entry() ? units : -units;
      cash += step.entry() ? -money : money;
      fees += money * step.feeRate();
    }
    return new Outcome(sign * cash, fees);
  }

  /// The units that one of its exits let go.
  double letGo(Step exit) {
    double held = 0;
    for (Step step : steps) {
      if (step.equals(exit)) {
        return held * step.part();
      }
      held += step.entry() ? step.part() : -held * step.part();
    }
    throw new IllegalArgumentException("no exit of this trip: " + exit);
  }

  /// The number of the decision that opened it; no two trips share one.
  int openedBy() {
    return steps.getFirst().decision();
  }

  long openedAt() {
    return steps.getFirst().at();
  }

  long closedAt() {
    return steps.getLast().at();
  }

  long held() {
    return closedAt() - openedAt();
  }

  /// Fees over notional of the opening.
  double feeRate() {
    return steps.getFirst().feeRate();
  }
}
