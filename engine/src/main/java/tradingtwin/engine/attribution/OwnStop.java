package tradingtwin.engine.attribution;

import java.util.OptionalDouble;

/// A trip that fell to the median return of losing exits known when it was opened is left there,
/// whether it came back or not. The marked exit is its last; one that never fell so far is not
/// counted.
record OwnStop() implements Counterfactual {

  @Override
  public Method method() {
    return Method.STOP_WHEREVER_REACHED;
  }

  @Override
  public Role role() {
    return Role.EXIT;
  }

  @Override
  public boolean comparable(Case other) {
    return false;
  }

  @Override
  public Undoing undo(Case marked, Setting setting) {
    Course trip = marked.course();
    if (!marked.step().equals(trip.steps().getLast())) {
      return Undoing.LeftOut.because(CostNote.Code.NOT_COVERED);
    }
    OptionalDouble level = setting.past().losingReturn(trip.openedAt());
    if (level.isEmpty()) {
      return Undoing.LeftOut.because(CostNote.Code.TOO_EARLY);
    }
    return setting
        .market()
        .candles(trip.symbol())
        .map(bars -> left(trip, new Change.Stop(level.getAsDouble(), bars)))
        .orElse(new Undoing.LeftOut(CostNote.Code.NO_CANDLES, trip.symbol()));
  }

  private static Undoing left(Course trip, Change.Stop stop) {
    return stop.reachedIn(trip.steps(), trip.sign())
        ? Undoing.Instead.of(stop)
        : Undoing.LeftOut.because(CostNote.Code.WITHIN_USUAL);
  }
}
