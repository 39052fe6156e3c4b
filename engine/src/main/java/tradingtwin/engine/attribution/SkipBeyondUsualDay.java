package tradingtwin.engine.attribution;

import java.util.OptionalDouble;

/// Marked entries beyond the trader's usual number of a day do not happen. They are chosen by
/// their place in the day alone; how they ended plays no part.
record SkipBeyondUsualDay() implements Counterfactual {

  @Override
  public Method method() {
    return Method.SKIP_BEYOND_USUAL_DAY;
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
    OptionalDouble usual = setting.past().entriesPerDay(marked.step().at());
    if (usual.isEmpty()) {
      return Undoing.LeftOut.because(CostNote.Code.TOO_EARLY);
    }
    return marked.ordinal() > usual.getAsDouble()
        ? Undoing.Instead.of(new Change.Skip(marked.step().decision()))
        : Undoing.LeftOut.because(CostNote.Code.WITHIN_USUAL);
  }

  /// Any other entry skipped, wherever it stands in its day.
  @Override
  public Undoing placebo(Case unmarked, Setting setting) {
    return Undoing.Instead.of(new Change.Skip(unmarked.step().decision()));
  }
}
