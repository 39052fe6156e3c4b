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
  /// Each trip that fell to the usual losing exit is left there, whether or not it came back.
  STOP_WHEREVER_REACHED,
  /// What was let go is kept as long again as losing trips usually last.
  HOLD_AS_LOSERS,
  /// What was let go is kept as long again as trips usually last.
  HOLD_AS_USUAL,
  /// The entry is made one average range cheaper, or not at all.
  PULLBACK_ENTRY,
  /// What was let go is bought again at once and then kept as long as trips usually last.
  ENTER_AGAIN_AT_ONCE,
  /// A loser that was held is let go in place of the winner.
  SELL_LOSER_INSTEAD
}
