package tradingtwin.bench.prospect;

/// The value of a gain or loss (Tversky & Kahneman 1992): x^α above the reference, −λ·(−x)^α below.
///
/// @param lambda how much heavier a loss weighs, 1 or more
/// @param alpha how fast feeling flattens, 0 to 1
public record ProspectValue(double lambda, double alpha) {
  /// Weighs every unit alike: no loss aversion, no flattening.
  public static final ProspectValue NEUTRAL = new ProspectValue(1, 1);

  public ProspectValue {
    if (!(lambda >= 1) || !(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("not a prospect-theory value function");
    }
  }

  double of(double outcome) {
    return outcome >= 0 ? Math.pow(outcome, alpha) : -lambda * Math.pow(-outcome, alpha);
  }

  /// The value of going on: the outcome now plus or minus a move, over three equally spaced
  /// outcomes with the weights of a normal distribution (Gauss-Hermite).
  double ofGoingOn(double outcome, double move) {
    double far = Math.sqrt(3) * move;
    return of(outcome) * 2 / 3 + (of(outcome + far) + of(outcome - far)) / 6;
  }
}
