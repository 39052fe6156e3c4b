package tradingtwin.app.disposition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tradingtwin.app.home.Refusal;

/// A comma-separated file with a header, plain or compressed (`.gz`), read row by row.
record Table(Path path) {

  /// One row with its place in the file.
  record Row(Table table, int line, List<String> header, String[] cells) {
    String text(String column) {
      String text = find(column);
      if (text == null || text.isEmpty()) {
        throw refused("has no " + column);
      }
      return text;
    }

    /// The cell; null when the file has no such column.
    @Nullable String find(String column) {
      int place = header.indexOf(column);
      return place < 0 || place >= cells.length ? null : bare(cells[place]);
    }

    double number(String column) {
      try {
        double number = Double.parseDouble(text(column));
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException _) {
        // said below, with the line
      }
      throw refused("has no number as " + column);
    }

    Instant instant(String column) {
      try {
        return Instant.parse(text(column));
      } catch (DateTimeException _) {
        throw refused("has no time such as 2018-04-09T11:17:00Z as " + column);
      }
    }

    Refusal refused(String why) {
      return new Refusal("Line " + line + " of " + table.path + " " + why + ".");
    }
  }

  /// Hands over every row below the header.
  ///
  /// @throws Refusal when the file cannot be read or lacks one of these columns
  void read(List<String> columns, Consumer<Row> reader) {
    try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      String first = in.readLine();
      List<String> header =
          first == null ? List.of() : Arrays.stream(first.split(",", -1)).map(Table::bare).toList();
      if (!header.containsAll(columns)) {
        throw new Refusal(
            "The file " + path + " needs the columns " + String.join(", ", columns) + ".");
      }
      int line = 1;
      for (String next = in.readLine(); next != null; next = in.readLine()) {
        line++;
        if (!next.isBlank()) {
          reader.accept(new Row(this, line, header, next.split(",", -1)));
        }
      }
    } catch (NoSuchFileException missing) {
      throw new Refusal("There is no file " + path + ".", missing);
    } catch (IOException problem) {
      throw new Refusal("The file " + path + " cannot be read.", problem);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static String bare(String cell) {
    String text = cell.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
