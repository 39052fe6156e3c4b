package tradingtwin.engine.statistics;

/// The sums of products of two series at every circular shift of one against the other, all at
/// once: Σ x[(i + s) mod n] · y[i] for each s from 0 to n − 1, in n log n steps by Fourier
/// transform.
///
/// Exact to some 1e-14 of the length of x times the length of y, so whoever compares the sums
/// leaves that much slack. Source of the transform: Cooley & Tukey 1965, radix 2.
final class CircularProducts {
  private final int size;
  private final double[] re;
  private final double[] im;

  private CircularProducts(int size) {
    this.size = size;
    this.re = new double[size];
    this.im = new double[size];
  }

  /// The sums by shift; both series of the same length.
  static double[] of(double[] x, double[] y) {
    int n = x.length;
    if (y.length != n) {
      throw new IllegalArgumentException("a shift needs two series of one length");
    }
    if (n == 0) {
      return new double[0];
    }
    int size = n == 1 ? 2 : Integer.highestOneBit(2 * n - 1) << 1;
    CircularProducts both = new CircularProducts(size);
    double ofX = largest(x);
    double ofY = largest(y);
    for (int i = 0; i < n; i++) {
      both.re[i] = x[i] / ofX;
      both.re[i + n] = both.re[i];
      both.im[i] = y[i] / ofY;
    }
    double[] cos = new double[size / 2];
    double[] sin = new double[size / 2];
    for (int i = 0; i < cos.length; i++) {
      double angle = 2 * Math.PI * i / size;
      cos[i] = StrictMath.cos(angle);
      sin[i] = StrictMath.sin(angle);
    }
    both.transform(cos, sin);
    both.multiply();
    both.transform(cos, sin);
    double[] sums = new double[n];
    for (int shift = 0; shift < n; shift++) {
      sums[shift] = both.re[(size - shift) & (size - 1)] / size * (ofX * ofY);
    }
    return sums;
  }

  /// What a series is divided by, so that neither drowns in the other's rounding.
  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest > 0 ? largest : 1;
  }

  /// Both series are real and were transformed as one, x + i·y: takes them apart, X and Y, and
  /// leaves X · conj(Y), so that one more transform gives the sums, backwards.
  private void multiply() {
    for (int k = 0; k <= size / 2; k++) {
      int mirror = (size - k) & (size - 1);
      double xRe = (re[k] + re[mirror]) / 2;
      double xIm = (im[k] - im[mirror]) / 2;
      double yRe = (im[k] + im[mirror]) / 2;
      double yIm = (re[mirror] - re[k]) / 2;
      re[k] = xRe * yRe + xIm * yIm;
      im[k] = xIm * yRe - xRe * yIm;
      re[mirror] = re[k];
      im[mirror] = -im[k];
    }
  }

  private void transform(double[] cos, double[] sin) {
    reorder();
    for (int half = 1; half < size; half *= 2) {
      int step = size / (2 * half);
      for (int start = 0; start < size; start += 2 * half) {
        for (int k = 0; k < half; k++) {
          butterfly(start + k, start + k + half, cos[k * step], -sin[k * step]);
        }
      }
    }
  }

  private void butterfly(int a, int b, double cos, double sin) {
    double turnedRe = re[b] * cos - im[b] * sin;
    double turnedIm = re[b] * sin + im[b] * cos;
    re[b] = re[a] - turnedRe;
    im[b] = im[a] - turnedIm;
    re[a] += turnedRe;
    im[a] += turnedIm;
  }

  /// Puts every place where its number with the bits turned round says.
  private void reorder() {
    int unused = Integer.numberOfLeadingZeros(size) + 1;
    for (int i = 0; i < size; i++) {
      int j = Integer.reverse(i) >>> unused;
      if (i < j) {
        double keptRe = re[i];
        double keptIm = im[i];
        re[i] = re[j];
        im[i] = im[j];
        re[j] = keptRe;
        im[j] = keptIm;
      }
    }
  }
}
