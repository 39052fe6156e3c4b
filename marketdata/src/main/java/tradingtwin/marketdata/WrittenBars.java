package tradingtwin.marketdata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// Bars as text, one a line, oldest first: epoch seconds, open, high, low, close, volume.
///
/// A number is written with the fewest digits that read back as the same number, so that the same
/// bars are always the same bytes.
public final class WrittenBars {
  private WrittenBars() {}

  /// The text of these bars.
  public static String write(List<Bar> bars) {
    StringBuilder text = new StringBuilder(bars.size() * 64);
    for (Bar bar : bars) {
      text.append(bar.start().getEpochSecond())
          .append(',')
          .append(bar.open())
          .append(',')
          .append(bar.high())
          .append(',')
          .append(bar.low())
          .append(',')
          .append(bar.close())
          .append(',')
          .append(bar.volume())
          .append('\n');
    }
    return text.toString();
  }

  /// The bars that a text of this form holds.
  ///
  /// @throws IllegalArgumentException for any other text
  public static List<Bar> read(String text) {
    return text.lines().map(WrittenBars::bar).toList();
  }

  /// SHA-256 of the text of these bars, in hex.
  public static String digest(List<Bar> bars) {
    return digest(write(bars).getBytes(StandardCharsets.UTF_8));
  }

  /// SHA-256 of these bytes, in hex.
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Bar bar(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 6) {
      throw new IllegalArgumentException("not a written bar");
    }
    return new Bar(
        Instant.ofEpochSecond(Long.parseLong(cells[0])),
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
