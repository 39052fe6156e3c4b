package tradingtwin.engine.attribution;

/// What a trip brought.
///
/// @param gross profit or loss before fees, quote currency
/// @param fees fees paid, quote currency
record Outcome(double gross, double fees) {

  double net() {
    return gross - fees;
  }
}
