package tradingtwin.brokers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One line of a broker's statement that is no fill and matters all the same.
///
/// @param extId what identifies it at its broker: the native id, or a [ContentId]
/// @param nativeId whether `extId` was given by the broker
/// @param word the statement's own, at most 60 characters
/// @param account the broker account the file names, if it names one
/// @param sourceLine in its file, from 1
public record StatementEntry(
    String extId,
    boolean nativeId,
    Booking booking,
    String word,
    Instant ts,
    TsPrecision tsPrecision,
    @Nullable String account,
    int sourceLine) {

  private static final int LONGEST_WORD = 60;

  public StatementEntry {
    Objects.requireNonNull(booking, "booking");
    Objects.requireNonNull(ts, "ts");
    Objects.requireNonNull(tsPrecision, "tsPrecision");
    if (extId.isBlank() || extId.length() > 200 || sourceLine < 1) {
      throw new IllegalArgumentException("an entry has an id and a line");
    }
    String bare = word.strip().replaceAll("\\s+", " ");
    word = bare.substring(0, Math.min(LONGEST_WORD, bare.length()));
  }
}
