package tradingtwin.marketdata.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;

/// The bundled slice: BTC-USD and ETH-USD from 2023-09-01 until 2025-01-01.
///
/// Knows bars of four hours and, put together from six of them, of a day. Other lengths cannot be
/// made honestly from four-hour bars and count as unknown.
public final class DemoCandles implements FetchCandles {

  public static final Instant FIRST = Instant.parse("2023-09-01T00:00:00Z");

  /// The first moment that is no longer covered.
  public static final Instant END = Instant.parse("2025-01-01T00:00:00Z");

  private final Map<String, List<Bar>> fourHours =
      Map.of("BTC-USD", load("BTC-USD"), "ETH-USD", load("ETH-USD"));

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    List<Bar> known = fourHours.get(query.symbol());
    if (known == null) {
      return new CandlesAnswer.NoSuchProduct(query.symbol());
    }
    return switch (query.granularity()) {
      case FOUR_HOUR -> new CandlesAnswer.Candles(within(known, query));
      case ONE_DAY -> new CandlesAnswer.Candles(within(days(known), query));
      case ONE_MINUTE, FIVE_MINUTE, FIFTEEN_MINUTE, THIRTY_MINUTE, ONE_HOUR, TWO_HOUR, SIX_HOUR ->
          new CandlesAnswer.NoSuchProduct(query.symbol());
    };
  }

  private static List<Bar> within(List<Bar> bars, CandleQuery query) {
    return bars.stream()
        .filter(b -> !b.start().isBefore(query.from()) && b.start().isBefore(query.until()))
        .toList();
  }

  private static List<Bar> days(List<Bar> bars) {
    List<Bar> days = new ArrayList<>();
    for (Bar bar : bars) {
      Instant day = Granularity.ONE_DAY.startOfBarAt(bar.start());
      if (!days.isEmpty() && days.getLast().start().equals(day)) {
        days.set(days.size() - 1, joined(days.getLast(), bar));
      } else {
        days.add(new Bar(day, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()));
      }
    }
    return days;
  }

  private static Bar joined(Bar first, Bar next) {
    return new Bar(
        first.start(),
        first.open(),
        Math.max(first.high(), next.high()),
        Math.min(first.low(), next.low()),
        next.close(),
        first.volume() + next.volume());
  }

  private static List<Bar> load(String symbol) {
    try (InputStream in =
            Objects.requireNonNull(
                DemoCandles.class.getResourceAsStream(symbol + "-4h.csv.gz"), symbol);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
      return reader.lines().skip(1).map(DemoCandles::bar).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled candles are damaged", e);
    }
  }

  private static Bar bar(String line) {
    List<String> cells = List.of(line.split(",", -1));
    return new Bar(
        Instant.ofEpochSecond(Long.parseLong(cells.get(0))),
        Double.parseDouble(cells.get(1)),
        Double.parseDouble(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        Double.parseDouble(cells.get(4)),
        Double.parseDouble(cells.get(5)));
  }
}
