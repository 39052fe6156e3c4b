package tradingtwin.bench.speed;

/// Work that never changes: how long it takes tells what the machine was doing beside it.
public final class Canary {
  private static final int TURNS = 150_000_000;
  private static final double NANOS = 1e6;

  private Canary() {}

  /// Milliseconds of one call.
  public static double millis() {
    long before = System.nanoTime();
    long state = 1;
    for (int i = 0; i < TURNS; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    double millis = (System.nanoTime() - before) / NANOS;
    if (state == 0) {
      throw new IllegalStateException("a shift register never reaches zero");
    }
    return millis;
  }
}
