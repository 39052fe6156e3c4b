package tradingtwin.bench.habit;

/// An excitement, 0 to 1, that a shock raises and time lets fade.
final class Arousal {
  private final double keep;
  private double now;

  Arousal(double halfLife) {
    keep = Math.pow(0.5, 1 / halfLife);
  }

  /// A shock of that size; the same shock twice excites no more than once.
  void shock(double size) {
    now = Math.min(1, Math.max(now, size));
  }

  void calm() {
    now = 0;
  }

  void fade() {
    now *= keep;
  }

  double now() {
    return now;
  }
}
