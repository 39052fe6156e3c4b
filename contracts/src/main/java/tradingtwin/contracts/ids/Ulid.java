package tradingtwin.contracts.ids;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.regex.Pattern;

/// Identifiers that sort by the time they were made: ULIDs, monotonic inside one process.
public final class Ulid {
  private static final Pattern SHAPE = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

  private Ulid() {}

  /// A new identifier, later than every one this process made before.
  public static String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }

  /// The smallest identifier of an instant, for ranges over time.
  public static String floorOf(java.time.Instant instant) {
    return com.github.f4b6a3.ulid.Ulid.min(instant.toEpochMilli()).toString();
  }

  public static boolean isOne(String text) {
    return SHAPE.matcher(text).matches();
  }
}
