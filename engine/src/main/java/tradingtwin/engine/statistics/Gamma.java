package tradingtwin.engine.statistics;

/// The gamma function's logarithm and its regularised incomplete integrals.
///
/// Source: Stirling's series after an upward shift; series and Lentz's continued fraction.
final class Gamma {
  private static final double HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double EPSILON = 1e-17;
  private static final double TINY = 1e-300;
  private static final int MAX_TERMS = 100_000;

  private Gamma() {}

  /// ln Γ(x) for x above zero.
  static double ln(double x) {
    double shift = 1;
    double y = x;
    while (y < 15) {
      shift *= y;
      y++;
    }
    double r = 1 / (y * y);
    double series =
        (1.0 / 12
                - r
                    * (1.0 / 360
                        - r
                            * (1.0 / 1260
                                - r * (1.0 / 1680 - r * (1.0 / 1188 - r * 691.0 / 360360)))))
            / y;
    return (y - 0.5) * Math.log(y) - y + HALF_LN_TWO_PI + series - Math.log(shift);
  }

  /// The lower regularised integral P(a, x).
  static double lower(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
  }

  /// The upper regularised integral Q(a, x) = 1 − P(a, x), without cancellation in the tail.
  static double upper(double a, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
  }

  private static double front(double a, double x) {
    return Math.exp(a * Math.log(x) - x - ln(a));
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int k = 1; k < MAX_TERMS && term > sum * EPSILON; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return sum * front(a, x);
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < MAX_TERMS; i++) {
      double an = -i * (i - a);
      b += 2;
      d = 1 / away(an * d + b);
      c = away(b + an / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return h * front(a, x);
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
