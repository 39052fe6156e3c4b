package tradingtwin.app.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tradingtwin.app.files.CandleFile;
import tradingtwin.app.files.CandleReading;
import tradingtwin.app.home.Refusal;
import tradingtwin.contracts.views.Bars;

/// Bars that the trader brought: a CSV file, or a folder of them.
///
/// The symbol is the column `symbol`, else the file's name (`BTC-USD.csv`). Times are bar starts:
/// epoch seconds or milliseconds, a date, or ISO 8601; without a zone they are UTC. The length of
/// a bar is the smallest distance between two of them.
public final class OwnPrices {
  private static final long MILLIS_FROM = 100_000_000_000L;
  private static final int ALONE = 86_400;

  private OwnPrices() {}

  /// The bars at that path, one series a symbol.
  ///
  /// @throws Refusal when a file cannot be read as bars
  public static List<Bars> at(Path path) {
    Map<String, SortedMap<Long, Bars.Bar>> bySymbol = new TreeMap<>();
    for (Path file : files(path)) {
      switch (new CandleFile(file).read()) {
        case CandleReading.Read read -> read.lines().forEach(line -> add(file, line, bySymbol));
        case CandleReading.Refused refused ->
            throw new Refusal(file.getFileName() + ": " + refused.sentence());
      }
    }
    List<Bars> all = new ArrayList<>();
    bySymbol.forEach((symbol, bars) -> all.add(series(symbol, bars)));
    return all;
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException problem) {
      throw new Refusal("The folder " + path + " cannot be read.", problem);
    }
  }

  private static void add(
      Path file, CandleReading.Line line, Map<String, SortedMap<Long, Bars.Bar>> bySymbol) {
    String symbol = line.symbol().isBlank() ? named(file) : line.symbol();
    long start = seconds(file, line);
    Bars.Bar bar =
        new Bars.Bar(start, line.open(), line.high(), line.low(), line.close(), line.volume());
    if (bySymbol.computeIfAbsent(symbol, any -> new TreeMap<>()).put(start, bar) != null) {
      throw new Refusal(
          file.getFileName()
              + ": Line "
              + line.number()
              + ": a second bar at "
              + line.when()
              + ".");
    }
  }

  private static String named(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
  }

  private static Bars series(String symbol, SortedMap<Long, Bars.Bar> bars) {
    long[] starts = bars.keySet().stream().mapToLong(Long::longValue).toArray();
    long shortest = starts.length < 2 ? ALONE : Long.MAX_VALUE;
    for (int i = 1; i < starts.length; i++) {
      shortest = Math.min(shortest, starts[i] - starts[i - 1]);
    }
    return new Bars(symbol, (int) Math.min(shortest, 7L * ALONE), List.copyOf(bars.values()));
  }

  private static long seconds(Path file, CandleReading.Line line) {
    String text = line.when().strip();
    if (text.matches("-?[0-9]{1,18}")) {
      long number = Long.parseLong(text);
      return number >= MILLIS_FROM ? number / 1000 : number;
    }
    for (Reading reading : Reading.values()) {
      try {
        return reading.instant(text).getEpochSecond();
      } catch (DateTimeException _) {
        // the next way of writing a time
      }
    }
    throw new Refusal(
        "%s: Line %d: '%s' is no time; known are %s."
            .formatted(file.getFileName(), line.number(), text, Arrays.toString(Reading.values())));
  }

  private enum Reading {
    INSTANT("2024-03-12T14:00:00Z"),
    LOCAL("2024-03-12T14:00:00"),
    DAY("2024-03-12");

    private final String example;

    Reading(String example) {
      this.example = example;
    }

    Instant instant(String text) {
      String iso = text.replaceFirst("(?<=[0-9]) (?=[0-9])", "T");
      return switch (this) {
        case INSTANT -> OffsetDateTime.parse(iso).toInstant();
        case LOCAL -> LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        case DAY -> LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
      };
    }

    @Override
    public String toString() {
      return example;
    }
  }
}
