package tradingtwin.bench.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tradingtwin.bench.recorder.Row;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;

/// One synthetic trader as files: `fills.csv` in the product's own template, a file of candles a
/// symbol, and `truth.json`.
public final class TraderFolder {
  private TraderFolder() {}

  /// Writes the folder, over what was there.
  public static void write(SyntheticTrader trader, Path folder) {
    try {
      Path candles = folder.resolve("candles");
      Files.createDirectories(candles);
      Files.writeString(folder.resolve("fills.csv"), fills(trader.recording().rows()));
      Files.writeString(folder.resolve("truth.json"), Truth.of(trader).json() + "\n");
      for (Candles each : trader.market().bySymbol().values()) {
        Files.writeString(candles.resolve(each.symbol() + ".csv"), bars(each));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("the trader cannot be written to " + folder, problem);
    }
  }

  /// The lines of the file as the broker wrote them, faults and all.
  static String fills(List<Row> rows) {
    return rows.stream()
        .map(TraderFolder::line)
        .collect(Collectors.joining("\n", FillTemplate.HEADER + "\n", "\n"));
  }

  private static String line(Row row) {
    return String.join(
        ",",
        row.time().toString(),
        row.symbol(),
        row.side().name(),
        row.quantity().toPlainString(),
        row.price().toPlainString(),
        row.fee().toPlainString(),
        row.feeCurrency(),
        row.id(),
        "a");
  }

  private static String bars(Candles series) {
    return series.bars().stream()
        .map(TraderFolder::bar)
        .collect(Collectors.joining("\n", "date,open,high,low,close,volume\n", "\n"));
  }

  private static String bar(Candle bar) {
    return bar.start()
        + ","
        + bar.open()
        + ","
        + bar.high()
        + ","
        + bar.low()
        + ","
        + bar.close()
        + ","
        + bar.volume();
  }
}
