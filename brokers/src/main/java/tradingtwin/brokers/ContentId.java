package tradingtwin.brokers;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The id of a fill whose broker gives none: what it says, and which of its identical twins it
/// is.
///
/// `h:` + the first 32 hex digits of SHA-256(`symbol|side|qty|price|fee|ts`), numbers without
/// trailing zeros, + `#` + ordinal. The ordinal counts identical fills within one file from 1,
/// so that two identical fills stay two, and half a file followed by the whole one adds only
/// the rest.
public final class ContentId {

  private ContentId() {}

  /// The id without its ordinal.
  public static String stem(
      String symbol, Side side, BigDecimal qty, BigDecimal price, BigDecimal fee, Instant ts) {
    return stem(
        String.join("|", symbol, side.name(), plain(qty), plain(price), plain(fee), ts.toString()));
  }

  /// The id, without its ordinal, of an entry of a statement that is no fill.
  public static String stem(Booking booking, Instant ts) {
    return stem(
        switch (booking) {
          case Booking.Money money ->
              String.join(
                  "|",
                  money.kind().name(),
                  money.asset(),
                  plain(money.amount()),
                  plain(money.fee()),
                  money.symbol(),
                  ts.toString());
          case Booking.Split split ->
              String.join(
                  "|",
                  "SPLIT",
                  split.symbol(),
                  split.ratio() == null ? "" : plain(split.ratio()),
                  split.added() == null ? "" : plain(split.added()),
                  ts.toString());
          case Booking.OptionEnd end ->
              String.join("|", end.kind().name(), end.symbol(), plain(end.qty()), ts.toString());
        });
  }

  private static String stem(String content) {
    byte[] digest = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return "h:" + HexFormat.of().formatHex(digest, 0, 16);
  }

  public static String of(String stem, int ordinal) {
    return stem + "#" + ordinal;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
