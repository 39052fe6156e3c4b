package tradingtwin.engine.attribution;

/// One entry into or exit from a trip.
///
/// @param decision number of the decision in the ledger; [#NO_DECISION] for one nobody made
/// @param entry whether it opens or enlarges the position
/// @param at when, epoch milliseconds
/// @param part units of an entry; of an exit the share of what is held, 0 to 1
/// @param price quote currency per unit
/// @param feeRate fee over notional
record Step(int decision, boolean entry, long at, double part, double price, double feeRate) {
  static final int NO_DECISION = -1;

  static Step exit(int decision, long at, double share, double price, double feeRate) {
    return new Step(decision, false, at, share, price, feeRate);
  }

  Step atMost(double units) {
    return new Step(decision, entry, at, Math.min(part, units), price, feeRate);
  }

  Step moved(long later, double otherPrice) {
    return new Step(decision, entry, later, part, otherPrice, feeRate);
  }
}
