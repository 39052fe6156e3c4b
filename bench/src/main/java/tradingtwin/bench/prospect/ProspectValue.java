package tradingtwin.bench.prospect;

/// The value of a gain or loss (Tversky & Kahneman 1992): x^α above the reference, −λ·(−x)^α below.
///
/// How an agent feels is the relief of selling now: what realising the outcome is worth in itself
/// (realisation utility, Barberis & Xiong 2012), and what not going on is worth.
///
/// @param lambda how much heavier a loss weighs, 1 or more
/// @param alpha how fast feeling flattens, 0 to 1
/// @param realising weight of the outcome that is realised, 0 to 1
/// @param strength how much of what is felt is acted on, 0 to 1
public record ProspectValue(double lambda, double alpha, double realising, double strength) {
  /// Weighs every unit alike and does not care to realise: no relief, ever.
  public static final ProspectValue NEUTRAL = new ProspectValue(1, 1, 0, 1);

  public ProspectValue {
    if (!(lambda >= 1)
        || !(alpha > 0 && alpha <= 1)
        || !(realising >= 0 && realising <= 1)
        || !(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("not a prospect-theory value function");
    }
  }

  private double of(double outcome) {
    return outcome >= 0 ? Math.pow(outcome, alpha) : -lambda * Math.pow(-outcome, alpha);
  }

  /// The relief of selling at that outcome rather than going on to that outcome more or less.
  double relief(double outcome, double move) {
    return strength * (realising * of(outcome) + of(outcome) - ofGoingOn(outcome, move));
  }

  /// The value of going on: the outcome now plus or minus a move, over three equally spaced
  /// outcomes with the weights of a normal distribution (Gauss-Hermite).
  private double ofGoingOn(double outcome, double move) {
    double far = Math.sqrt(3) * move;
    return of(outcome) * 2 / 3 + (of(outcome + far) + of(outcome - far)) / 6;
  }
}
