package tradingtwin.bench.chance;

/// A source of draws by address: the same seed and the same address give the same number, in
/// whatever order they are asked for.
///
/// Mixing: the finalizer of SplitMix64 (Steele, Lea & Flood 2014).
///
/// @param seed sixty-four bits that name this source
public record Chance(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long ODD = 0xD1342543DE82EF95L;

  /// A source of its own for that purpose.
  public Chance child(String purpose) {
    long bits = seed;
    for (int i = 0; i < purpose.length(); i++) {
      bits = mixed(bits * ODD + purpose.charAt(i) + GOLDEN);
    }
    return new Chance(bits);
  }

  /// A source of its own for that number.
  public Chance child(long number) {
    return new Chance(bits(number, ODD));
  }

  /// Sixty-four random bits at that address.
  public long bits(long row, long column) {
    return mixed(mixed(seed + GOLDEN * (row + 1)) + ODD * (column + 1));
  }

  /// A number from 0, inclusive, to 1, exclusive.
  public double uniform(long row, long column) {
    return (bits(row, column) >>> 11) * 0x1.0p-53;
  }

  /// A standard normal number (Box & Muller 1958).
  public double normal(long row, long column) {
    long bits = bits(row, column);
    double radius = Math.sqrt(-2 * Math.log(((bits >>> 11) + 1) * 0x1.0p-53));
    return radius * Math.cos(2 * Math.PI * ((mixed(bits) >>> 11) * 0x1.0p-53));
  }

  /// A number of Student's t distribution, scaled to variance 1 (Bailey 1994); more than two
  /// degrees of freedom.
  public double student(double freedom, long row, long column) {
    long bits = bits(row, column);
    double u = ((bits >>> 11) + 1) * 0x1.0p-53;
    double radius = Math.sqrt(freedom * (Math.pow(u, -2 / freedom) - 1));
    double t = radius * Math.cos(2 * Math.PI * ((mixed(bits) >>> 11) * 0x1.0p-53));
    return t * Math.sqrt((freedom - 2) / freedom);
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
