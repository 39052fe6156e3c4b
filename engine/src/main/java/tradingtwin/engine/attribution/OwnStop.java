package tradingtwin.engine.attribution;

import java.util.OptionalDouble;

/// The trip of the marked exit is left at the median return of losing exits known when it was
/// opened. A trip that never fell so far stays as it was.
record OwnStop() implements Counterfactual {

  @Override
  public Method method() {
    return Method.OWN_STOP;
  }

  @Override
  public Role role() {
    return Role.EXIT;
  }

  @Override
  public boolean comparable(Case other) {
    return !other.gain();
  }

  @Override
  public Undoing undo(Case marked, Setting setting) {
    OptionalDouble level = setting.past().losingReturn(marked.course().openedAt());
    if (level.isEmpty()) {
      return Undoing.LeftOut.because(CostNote.Code.TOO_EARLY);
    }
    String symbol = marked.course().symbol();
    return setting
        .market()
        .candles(symbol)
        .<Undoing>map(bars -> Undoing.Instead.of(new Change.Stop(level.getAsDouble(), bars)))
        .orElse(new Undoing.LeftOut(CostNote.Code.NO_CANDLES, symbol));
  }
}
