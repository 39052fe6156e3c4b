package tradingtwin.workers;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tradingtwin.brokers.csv.FillTemplate;

/// Files of fills in our own template.
public final class FillFiles {
  private static final Instant FIRST = Instant.parse("2024-01-02T09:00:00Z");

  private FillFiles() {}

  /// So many fills, an hour apart, buying and selling in turn.
  public static String of(int count) {
    return of(0, count);
  }

  /// The fills number `from` to `to`, the latter not included.
  public static String of(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(FillFiles::row)
        .collect(Collectors.joining("\n", FillTemplate.HEADER + "\n", "\n"));
  }

  private static String row(int i) {
    return "%s,BTC-USD,%s,0.%d,%d.5,0.1,USD,f%d,"
        .formatted(
            FIRST.plusSeconds(3_600L * i),
            i % 2 == 0 ? "BUY" : "SELL",
            1 + i % 9,
            40_000 + i % 977,
            i);
  }
}
