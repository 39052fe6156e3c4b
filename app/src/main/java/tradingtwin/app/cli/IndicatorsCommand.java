package tradingtwin.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tradingtwin.app.analysis.IndicatorColumns;
import tradingtwin.app.analysis.IndicatorColumns.Column;
import tradingtwin.app.files.CandleFile;
import tradingtwin.app.files.CandleReading;

/// `indicators`: the indicators of a file of bars, one row a bar, empty where undefined.
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = "Work out indicators over a file of bars.")
final class IndicatorsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--candles",
      required = true,
      paramLabel = "FILE",
      description = "A CSV file with a head: open, high, low, close; other columns may be there.")
  private @Nullable Path candles;

  @Option(
      names = "--set",
      split = ",",
      defaultValue = "sma:20,ema:20,rsi:14,atr:14,bb:20:2",
      paramLabel = "NAME:BARS",
      description = "sma, ema, rsi, atr, natr, std with bars; bb with bars and width; tr.")
  private List<String> set = new ArrayList<>();

  @Option(names = "--csv", description = "Part the columns by commas instead of tabs.")
  private boolean csv;

  @Override
  public Integer call() {
    return switch (new CandleFile(Objects.requireNonNull(candles)).read()) {
      case CandleReading.Read read -> show(read);
      case CandleReading.Refused refused -> complain(refused.sentence());
    };
  }

  private int show(CandleReading.Read read) {
    var columns = new IndicatorColumns(read);
    List<Column> all = new ArrayList<>();
    for (String wanted : set) {
      var some = columns.of(wanted);
      if (some.isEmpty()) {
        return complain(
            "There is no indicator '"
                + wanted
                + "': known are sma:N, ema:N, rsi:N, atr:N, natr:N, std:N, tr and bb:N:WIDTH.");
      }
      all.addAll(some);
    }
    print(
        all,
        csv ? "," : "\t",
        read.lines().size(),
        Objects.requireNonNull(spec).commandLine().getOut());
    return 0;
  }

  private static void print(List<Column> columns, String separator, int bars, PrintWriter out) {
    out.println(columns.stream().map(Column::name).collect(Collectors.joining(separator)));
    for (int bar = 0; bar < bars; bar++) {
      var row = new StringJoiner(separator);
      for (Column column : columns) {
        OptionalDouble value = column.at(bar);
        row.add(value.isPresent() ? Double.toString(value.getAsDouble()) : "");
      }
      out.println(row);
    }
  }

  private int complain(String sentence) {
    Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
    return TwinCommand.NOT_UNDERSTOOD;
  }
}
