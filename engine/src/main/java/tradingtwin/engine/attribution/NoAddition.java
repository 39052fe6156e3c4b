package tradingtwin.engine.attribution;

/// The marked addition to a position does not happen; exits let go the same shares of what is
/// held. That the smaller position might have been left at another time is not known.
record NoAddition() implements Counterfactual {

  @Override
  public Method method() {
    return Method.NO_ADDITION;
  }

  @Override
  public Role role() {
    return Role.ENTRY;
  }

  @Override
  public boolean comparable(Case other) {
    return !other.opening();
  }

  @Override
  public Undoing undo(Case marked, Setting setting) {
    return marked.opening()
        ? Undoing.LeftOut.because(CostNote.Code.NOT_COVERED)
        : Undoing.Instead.of(new Change.Skip(marked.step().decision()));
  }
}
