package tradingtwin.bench.imports;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// A long file of fills in our own template, the same for the same seed: twelve pairs, fills of
/// one order within a second, fees, ids.
final class PretendExport {
  private static final Instant FIRST = Instant.parse("2021-01-04T00:00:00Z");
  private static final int FILLS_AN_ORDER = 3;
  private static final int PRICE_STEPS = 6_000_000;
  private static final List<String> PAIRS =
      List.of(
          "BTC-USD",
          "ETH-USD",
          "SOL-USD",
          "XRP-USD",
          "ADA-USD",
          "DOGE-USD",
          "LTC-USD",
          "DOT-USD",
          "LINK-USD",
          "AVAX-USD",
          "ATOM-USD",
          "BCH-USD");

  private PretendExport() {}

  static void write(Path file, int fills, long seed) throws IOException {
    SplittableRandom dice = new SplittableRandom(seed);
    try (Writer to = Files.newBufferedWriter(file)) {
      to.write("time,symbol,side,quantity,price,fee,fee_currency,id\n");
      Instant now = FIRST;
      String pair = PAIRS.getFirst();
      String side = "BUY";
      for (int i = 0; i < fills; i++) {
        if (dice.nextInt(FILLS_AN_ORDER) == 0) {
          now = now.plusSeconds(1 + dice.nextInt(200));
          pair = PAIRS.get(dice.nextInt(PAIRS.size()));
          side = dice.nextBoolean() ? "BUY" : "SELL";
        }
        to.write(row(now, pair, side, dice, i));
      }
    }
  }

  private static String row(
      Instant now, String pair, String side, SplittableRandom dice, int number) {
    int price = 1 + dice.nextInt(PRICE_STEPS);
    return now
        + ","
        + pair
        + ","
        + side
        + ",0."
        + (10_000_000 + dice.nextInt(89_999_999))
        + ","
        + price / 100
        + "."
        + (price / 10) % 10
        + (1 + price % 9)
        + ",0."
        + (100 + dice.nextInt(900))
        + ",USD,"
        + Long.toHexString(dice.nextLong() | Long.MIN_VALUE)
        + "-"
        + number
        + "\n";
  }
}
