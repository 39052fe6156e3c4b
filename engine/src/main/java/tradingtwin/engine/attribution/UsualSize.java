package tradingtwin.engine.attribution;

import java.util.OptionalDouble;

/// The marked entry with the median size of the trader's entries before it. One that was not
/// larger was marked for its haste; it does not happen.
record UsualSize() implements Counterfactual {

  @Override
  public Method method() {
    return Method.USUAL_SIZE;
  }

  @Override
  public Role role() {
    return Role.ENTRY;
  }

  @Override
  public boolean comparable(Case other) {
    return true;
  }

  @Override
  public Undoing undo(Case marked, Setting setting) {
    Step step = marked.step();
    OptionalDouble usual = setting.past().size(step.at());
    if (usual.isEmpty()) {
      return Undoing.LeftOut.because(CostNote.Code.TOO_EARLY);
    }
    double units = usual.getAsDouble() / step.price();
    return Undoing.Instead.of(
        step.part() > units
            ? new Change.Resize(step.decision(), units)
            : new Change.Skip(step.decision()));
  }
}
