package tradingtwin.contracts.ids;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Identifiers that sort by the time they were made: ULIDs, monotonic inside one process.
///
/// They read the system clock themselves: an identifier is a name and never decides anything.
/// Order that matters is `seq`, not this.
public final class Ulid {
  private static final Pattern SHAPE = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

  private Ulid() {}

  /// A new identifier, later than every one this process made before; only a clock set back
  /// by more than ten seconds breaks that.
  public static String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }

  /// Identifiers of which each sorts before the one that it follows: names for a list that is
  /// told backwards. For one thread.
  public static Supplier<String> backwards() {
    return new Supplier<>() {
      private com.github.f4b6a3.ulid.Ulid last = UlidCreator.getUlid();

      @Override
      public String get() {
        long low = last.getLeastSignificantBits();
        long high = last.getMostSignificantBits();
        last = new com.github.f4b6a3.ulid.Ulid(low == 0 ? high - 1 : high, low - 1);
        return last.toString();
      }
    };
  }

  /// The smallest identifier of an instant, for ranges over time.
  public static String floorOf(Instant instant) {
    return com.github.f4b6a3.ulid.Ulid.min(instant.toEpochMilli()).toString();
  }

  /// When an identifier was made, by the clock of whoever made it.
  public static Instant madeAt(String id) {
    return com.github.f4b6a3.ulid.Ulid.from(id).getInstant();
  }

  /// Whether a text has the shape of an identifier, in upper case.
  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
