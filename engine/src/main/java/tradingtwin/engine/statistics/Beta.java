package tradingtwin.engine.statistics;

/// The regularised incomplete beta integral, by Lentz's continued fraction.
final class Beta {
  private static final double TINY = 1e-300;
  private static final int MAX_TERMS = 100_000;

  private Beta() {}

  /// I(x; a, b), given x and its complement so that neither tail loses digits.
  static double regularised(double x, double complement, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    if (complement <= 0) {
      return 1;
    }
    if (x < (a + 1) / (a + b + 2)) {
      return front(x, complement, a, b) * fraction(x, a, b) / a;
    }
    return 1 - front(complement, x, b, a) * fraction(complement, b, a) / b;
  }

  private static double front(double x, double complement, double a, double b) {
    double ln = Gamma.ln(a + b) - Gamma.ln(a) - Gamma.ln(b);
    return Math.exp(ln + a * Math.log(x) + b * Math.log(complement));
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / away(1 - (a + b) * x / (a + 1));
    double h = d;
    for (int m = 1; m < MAX_TERMS; m++) {
      int twice = 2 * m;
      double even = m * (b - m) * x / ((a - 1 + twice) * (a + twice));
      d = 1 / away(1 + even * d);
      c = away(1 + even / c);
      h *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + twice) * (a + 1 + twice));
      d = 1 / away(1 + odd * d);
      c = away(1 + odd / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return h;
  }

  private static double away(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
