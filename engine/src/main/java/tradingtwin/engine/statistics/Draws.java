package tradingtwin.engine.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Repeatable random draws: the same seed text gives the same numbers on every machine.
///
/// Source: xoshiro256** by Blackman & Vigna, seeded with SHA-256 of the text.
public final class Draws {
  private long a;
  private long b;
  private long c;
  private long d;

  private Draws(ByteBuffer seed) {
    a = seed.getLong();
    b = seed.getLong();
    c = seed.getLong();
    d = seed.getLong();
  }

  /// The draws of this seed text, usually an input's digest and what the draws are for.
  public static Draws seededBy(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Draws(ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /// Sixty-four random bits.
  public long nextLong() {
    long result = Long.rotateLeft(b * 5, 7) * 9;
    long t = b << 17;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = Long.rotateLeft(d, 45);
    return result;
  }

  /// A number from 0 to `bound` − 1, all equally likely (Lemire 2019).
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("nothing to draw from: " + bound);
    }
    long bits = nextLong();
    long low = bits * bound;
    if (Long.compareUnsigned(low, bound) < 0) {
      long unfair = Long.remainderUnsigned(-(long) bound, bound);
      while (Long.compareUnsigned(low, unfair) < 0) {
        bits = nextLong();
        low = bits * bound;
      }
    }
    return (int) Math.unsignedMultiplyHigh(bits, bound);
  }

  /// A number from 0, inclusive, to 1, exclusive.
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }
}
