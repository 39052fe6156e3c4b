package tradingtwin.engine.attribution;

/// The marked entry does not happen. Winners among the marked entries are skipped too, so that
/// the habit is not judged by its losers alone.
record SkipEntry() implements Counterfactual {

  @Override
  public Method method() {
    return Method.SKIP;
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
    return Undoing.Instead.of(new Change.Skip(marked.step().decision()));
  }
}
