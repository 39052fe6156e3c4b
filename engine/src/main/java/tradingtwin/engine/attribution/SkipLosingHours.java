package tradingtwin.engine.attribution;

/// Marked entries in hours that lost money in the first half of the record do not happen in the
/// second half. The half that chose the hours is not counted.
record SkipLosingHours() implements Counterfactual {

  @Override
  public Method method() {
    return Method.SKIP_LOSING_HOURS;
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
    return setting.past().losingHour(marked.step().at())
        ? placebo(marked, setting)
        : Undoing.LeftOut.because(CostNote.Code.WITHIN_USUAL);
  }

  /// Any other entry of the second half skipped, whatever its hour.
  @Override
  public Undoing placebo(Case unmarked, Setting setting) {
    return setting.past().secondHalf(unmarked.step().at())
        ? Undoing.Instead.of(new Change.Skip(unmarked.step().decision()))
        : Undoing.LeftOut.because(CostNote.Code.FIRST_HALF);
  }
}
