package tradingtwin.brokers.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The bytes of a file as text, or why they are none.
sealed interface FileText {
  int HEAD = 1_000;
  int PIECE = 1 << 16;

  /// A text that can be read, in that encoding.
  ///
  /// @param bytes how long the file is
  record Text(ExportFile file, Charset charset, long bytes) implements FileText {

    /// From the first character behind a byte order mark; the caller closes it.
    Reader reader() {
      try {
        InputStream in = file.open();
        if (charset.equals(StandardCharsets.UTF_8)
            && !startsWith(in.readNBytes(3), "\u00ef\u00bb\u00bf")) {
          in.close();
          in = file.open();
        }
        return new InputStreamReader(in, charset);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// All of it at once: only for files that were found short enough.
    String whole() {
      try (Reader reader = reader()) {
        return reader.readAllAsString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  record NotText(String reason) implements FileText {}

  /// UTF-8 and UTF-16 with or without a byte order mark; what is neither is read as
  /// windows-1252, in which every old export that is not Unicode was written. Looks at every
  /// byte once and keeps none.
  static FileText of(ExportFile file, CsvPolicy policy) throws IOException {
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    String other = otherKind(head);
    if (other != null) {
      return new NotText(other);
    }
    Charset stated = stated(head);
    try {
      return looked(file, stated == null ? StandardCharsets.UTF_8 : stated, policy);
    } catch (CharacterCodingException notUnicode) {
      return looked(file, Charset.forName("windows-1252"), policy);
    }
  }

  private static FileText looked(ExportFile file, Charset charset, CsvPolicy policy)
      throws IOException {
    boolean strict = charset.equals(StandardCharsets.UTF_8);
    long characters = 0;
    boolean blank = true;
    try (Counted in = new Counted(file.open());
        Reader reader =
            strict
                ? new InputStreamReader(in, charset.newDecoder())
                : new InputStreamReader(in, charset)) {
      char[] piece = new char[PIECE];
      for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
        if (in.count > policy.mostBytes()) {
          return new NotText(
              "The file is larger than %d MB. Export a shorter period."
                  .formatted(policy.mostBytes() / (1024 * 1024)));
        }
        for (int i = 0; i < read; i++) {
          if (piece[i] == '\0') {
            return new NotText("This is not a text file.");
          }
          blank = blank && (Character.isWhitespace(piece[i]) || piece[i] == '\ufeff');
        }
        characters += read;
      }
      return characters == 0 || blank
          ? new NotText("The file is empty.")
          : new Text(file, charset, in.count);
    }
  }

  private static @Nullable String otherKind(byte[] head) {
    if (startsWith(head, "PK")) {
      return "This is an Excel workbook or a zip archive. Save the table as CSV first.";
    }
    if (startsWith(head, "%PDF")
        || startsWith(head, "\u0089PNG")
        || startsWith(head, "\u001f\u008b")) {
      return "This is a PDF, a picture or an archive, not a CSV file.";
    }
    String first =
        new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return first.startsWith("<!doctype")
            || first.startsWith("<html")
            || (first.startsWith("<?xml") && !isFlexQuery(head))
        ? "This is a web page or an XML file, not a CSV file."
        : null;
  }

  /// Interactive Brokers' query, the one XML that is read.
  private static boolean isFlexQuery(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("<FlexQueryResponse");
  }

  private static boolean startsWith(byte[] file, String latin) {
    byte[] magic = latin.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= magic.length
        && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
  }

  /// UTF-16, by its byte order mark or by every second byte of Latin text being empty.
  private static @Nullable Charset stated(byte[] file) {
    int first = file.length > 1 ? ((file[0] & 0xff) << 8) | (file[1] & 0xff) : 0;
    if (first == 0xfffe || first == 0xfeff) {
      return StandardCharsets.UTF_16;
    }
    if (file.length > 3 && file[1] == 0 && file[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return file.length > 3 && file[0] == 0 && file[2] == 0 ? StandardCharsets.UTF_16BE : null;
  }

  /// Bytes that are counted while they pass.
  final class Counted extends InputStream {
    private final InputStream from;
    private long count;

    Counted(InputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      int one = from.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      int read = from.read(into, at, most);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      from.close();
    }
  }
}
