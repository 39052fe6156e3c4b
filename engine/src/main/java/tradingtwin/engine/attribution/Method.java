package tradingtwin.engine.attribution;

/// The id of a counterfactual: what is put in the place of a marked decision.
public enum Method {
  /// The entry does not happen.
  SKIP,
  /// Entries beyond the usual number of a day do not happen, whatever became of them.
  SKIP_BEYOND_USUAL_DAY,
  /// Entries of hours that lost in the first half of the record do not happen in the second.
  SKIP_LOSING_HOURS,
  /// A larger entry has the usual size; one that was only sooner does not happen.
  USUAL_SIZE,
  /// The position is not added to.
  NO_ADDITION,
  /// The trip is left at the usual losing exit.
  OWN_STOP,
  /// What was let go is kept as long again as losing trips usually last.
  HOLD_AS_LOSERS,
  /// What was let go is kept as long again as trips usually last.
  HOLD_AS_USUAL
}
