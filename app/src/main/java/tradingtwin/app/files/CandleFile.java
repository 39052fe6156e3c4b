package tradingtwin.app.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A CSV file of bars: a head with `open`, `high`, `low`, `close` in any order and case, and
/// where they are there a time (`timestamp`, `date`, `time` or `datetime`), `volume` and
/// `symbol`; cells parted by commas, semicolons or tabs.
public record CandleFile(Path path) {
  private static final List<String> TIMES = List.of("timestamp", "date", "time", "datetime");

  /// The bars in the file, or the first thing that is wrong with it.
  public CandleReading read() {
    try {
      return read(Files.readAllLines(path));
    } catch (NoSuchFileException _) {
      return new CandleReading.Refused("There is no file " + path + ".");
    } catch (CharacterCodingException _) {
      return new CandleReading.Refused("The file " + path + " is not text in UTF-8.");
    } catch (IOException _) {
      return new CandleReading.Refused("The file " + path + " cannot be read.");
    }
  }

  private static CandleReading read(List<String> lines) {
    if (lines.isEmpty()) {
      return new CandleReading.Refused("The file of bars is empty.");
    }
    String head = lines.getFirst().replace("\uFEFF", "");
    String separator = head.contains(";") ? ";" : head.contains("\t") ? "\t" : ",";
    Head columns = Head.of(cells(head, separator));
    for (String needed : List.of("open", "high", "low", "close")) {
      if (!columns.names().contains(needed)) {
        return new CandleReading.Refused("Line 1: the head has no column '" + needed + "'.");
      }
    }
    List<CandleReading.Line> bars = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          bars.add(columns.bar(i + 1, cells(lines.get(i), separator)));
        } catch (BadLine bad) {
          return new CandleReading.Refused("Line " + (i + 1) + ": " + bad.getMessage() + ".");
        }
      }
    }
    return new CandleReading.Read(bars);
  }

  private static List<String> cells(String line, String separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(separator, -1)) {
      String text = cell.strip();
      boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
      cells.add(quoted ? text.substring(1, text.length() - 1) : text);
    }
    return cells;
  }

  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String what) {
      super(what);
    }
  }

  /// Which column is which.
  private record Head(List<String> names) {

    static Head of(List<String> cells) {
      return new Head(cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList());
    }

    CandleReading.Line bar(int line, List<String> cells) throws BadLine {
      if (cells.size() != names.size()) {
        throw new BadLine(cells.size() + " cells under a head of " + names.size());
      }
      double open = number("open", cells);
      double high = number("high", cells);
      double low = number("low", cells);
      double close = number("close", cells);
      if (!(low > 0) || low > Math.min(open, close) || high < Math.max(open, close)) {
        throw new BadLine("no bar, since open and close must lie within low and high, above zero");
      }
      double volume = names.contains("volume") ? number("volume", cells) : 0;
      if (volume < 0) {
        throw new BadLine("the volume is below zero");
      }
      String when = TIMES.stream().filter(names::contains).findFirst().orElse("");
      return new CandleReading.Line(
          line, text(when, cells), text("symbol", cells), open, high, low, close, volume);
    }

    private String text(String column, List<String> cells) {
      int place = names.indexOf(column);
      return place < 0 ? "" : cells.get(place);
    }

    private double number(String column, List<String> cells) throws BadLine {
      String cell = text(column, cells);
      try {
        double value = Double.parseDouble(cell);
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException _) {
        // said below, as for a number that is not finite
      }
      throw new BadLine("'" + cell + "' is no number for " + column);
    }
  }
}
