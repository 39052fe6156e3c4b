package tradingtwin.brokers.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The bytes of a file as text, or why they are none.
sealed interface FileText {

  record Text(String text) implements FileText {}

  record NotText(String reason) implements FileText {}

  /// UTF-8 and UTF-16 with or without a byte order mark; what is neither is read as windows-1252,
  /// in which every old export that is not Unicode was written.
  static FileText of(byte[] file, CsvPolicy policy) {
    if (file.length > policy.mostBytes()) {
      return new NotText(
          "The file is larger than %d MB.".formatted(policy.mostBytes() / (1024 * 1024)));
    }
    String other = otherKind(file);
    if (other != null) {
      return new NotText(other);
    }
    String text = decoded(file);
    if (text.isBlank()) {
      return new NotText("The file is empty.");
    }
    if (text.indexOf('\0') >= 0) {
      return new NotText("This is not a text file.");
    }
    return new Text(text);
  }

  private static @Nullable String otherKind(byte[] file) {
    if (startsWith(file, "PK")) {
      return "This is an Excel workbook or a zip archive. Save the table as CSV first.";
    }
    if (startsWith(file, "%PDF")
        || startsWith(file, "\u0089PNG")
        || startsWith(file, "\u001f\u008b")) {
      return "This is a PDF, a picture or an archive, not a CSV file.";
    }
    String head =
        new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype")
            || head.startsWith("<html")
            || (head.startsWith("<?xml") && !isFlexQuery(file))
        ? "This is a web page or an XML file, not a CSV file."
        : null;
  }

  /// Interactive Brokers' query, the one XML that is read.
  private static boolean isFlexQuery(byte[] file) {
    return new String(file, 0, Math.min(file.length, 1_000), StandardCharsets.ISO_8859_1)
        .contains("<FlexQueryResponse");
  }

  private static boolean startsWith(byte[] file, String latin) {
    byte[] magic = latin.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  private static String decoded(byte[] file) {
    int first = file.length > 1 ? ((file[0] & 0xff) << 8) | (file[1] & 0xff) : 0;
    if (first == 0xfffe || first == 0xfeff) {
      return new String(file, StandardCharsets.UTF_16);
    }
    if (file.length > 3 && file[1] == 0 && file[3] == 0) {
      return new String(file, StandardCharsets.UTF_16LE);
    }
    if (file.length > 3 && file[0] == 0 && file[2] == 0) {
      return new String(file, StandardCharsets.UTF_16BE);
    }
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') >= 0 && !isUtf8(file)) {
      return new String(file, Charset.forName("windows-1252"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean isUtf8(byte[] file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
