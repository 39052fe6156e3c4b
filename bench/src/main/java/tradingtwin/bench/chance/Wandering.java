package tradingtwin.bench.chance;

/// A mood that comes and goes: an Ornstein-Uhlenbeck process with mean 0 and variance 1, one value
/// a step. It depends on time alone, so both lives of a trader go through the same moods.
public final class Wandering {
  private Wandering() {}

  /// The path of that many steps; correlation falls to one half after `halfLife` steps.
  public static double[] path(Chance chance, int steps, double halfLife) {
    double keep = Math.pow(0.5, 1 / Math.max(halfLife, 1e-9));
    double fresh = Math.sqrt(1 - keep * keep);
    double[] path = new double[steps];
    double now = chance.normal(-1, 0);
    for (int i = 0; i < steps; i++) {
      now = keep * now + fresh * chance.normal(i, 0);
      path[i] = now;
    }
    return path;
  }
}
