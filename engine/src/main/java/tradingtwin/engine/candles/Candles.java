package tradingtwin.engine.candles;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// One symbol's closed bars of one length, oldest first. Gaps are allowed, overlaps are not.
///
/// Bars are numbered from 0; a bar that starts at `s` is known from `s + granularity` on.
public final class Candles {
  private final String symbol;
  private final Duration granularity;
  private final List<Candle> bars;
  private final long step;
  private final long[] ends;
  private final double[] closes;

  private Candles(String symbol, Duration granularity, List<Candle> bars) {
    this.symbol = symbol;
    this.granularity = granularity;
    this.bars = bars;
    this.step = granularity.toMillis();
    this.ends = new long[bars.size()];
    this.closes = new double[bars.size()];
    for (int i = 0; i < bars.size(); i++) {
      ends[i] = bars.get(i).start().plus(granularity).toEpochMilli();
      closes[i] = bars.get(i).close();
    }
  }

  /// The bars of `symbol`, given in ascending order.
  ///
  /// @throws IllegalArgumentException for a blank symbol, a length below one millisecond, or a
  ///     bar that starts before the one in front of it has ended
  public static Candles of(String symbol, Duration granularity, List<Candle> ascending) {
    if (symbol.isBlank() || granularity.toMillis() <= 0) {
      throw new IllegalArgumentException("not a series of bars: " + symbol + " " + granularity);
    }
    List<Candle> bars = List.copyOf(ascending);
    for (int i = 1; i < bars.size(); i++) {
      Instant floor = bars.get(i - 1).start().plus(granularity);
      if (bars.get(i).start().isBefore(floor)) {
        throw new IllegalArgumentException(
            "bars overlap or run backwards: " + symbol + " at " + bars.get(i).start());
      }
    }
    return new Candles(symbol, granularity, bars);
  }

  /// The symbol as it is written on its fills.
  public String symbol() {
    return symbol;
  }

  /// The length of each bar.
  public Duration granularity() {
    return granularity;
  }

  /// How many bars there are.
  public int size() {
    return bars.size();
  }

  /// The bar with that number.
  public Candle at(int index) {
    return bars.get(index);
  }

  /// The closing price of the bar with that number.
  public double close(int index) {
    return closes[index];
  }

  /// The instant at which the bar with that number became known.
  public Instant end(int index) {
    return Instant.ofEpochMilli(ends[index]);
  }

  /// All bars, oldest first.
  public List<Candle> bars() {
    return bars;
  }

  /// The last bar that had closed at `t` (its end ≤ `t`); empty when none had.
  public OptionalInt lastClosedAt(Instant t) {
    int after = countEndedAt(t.toEpochMilli());
    return after == 0 ? OptionalInt.empty() : OptionalInt.of(after - 1);
  }

  /// The last bar that had closed at `t`, while bars go on: one covers `t`, or that one ended no
  /// longer than its length ago. Empty when none had closed or when they had ended by then.
  public OptionalInt currentAt(Instant t) {
    return knownAt(t, granularity);
  }

  /// The last bar that had closed at `t`, where bars still tell of that time; empty when none had
  /// closed.
  public OptionalInt knownAt(Instant t, Duration oldest) {
    int ended = countEndedAt(t.toEpochMilli());
    return ended > 0 && tellOf(t, ended, oldest) ? OptionalInt.of(ended - 1) : OptionalInt.empty();
  }

  /// Whether bars tell of `t`: one covers it, or the last one that had closed is not older than
  /// `oldest`.
  public boolean tellOf(Instant t, Duration oldest) {
    return tellOf(t, countEndedAt(t.toEpochMilli()), oldest);
  }

  private boolean tellOf(Instant t, int next, Duration oldest) {
    boolean covered = next < bars.size() && !bars.get(next).start().isAfter(t);
    return covered || (next > 0 && t.toEpochMilli() - ends[next - 1] <= oldest.toMillis());
  }

  /// The first bar that starts at `t` or later; empty when there is none.
  public OptionalInt firstStartingAt(Instant t) {
    int index = countEndedAt(t.plus(granularity).toEpochMilli() - 1);
    return index == bars.size() ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// Where bars follow each other without a gap their number is known by counting from the first;
  /// with gaps it is at most that, and searched for.
  private int countEndedAt(long millis) {
    if (ends.length == 0 || millis < ends[0]) {
      return 0;
    }
    long counted = (millis - ends[0]) / step + 1;
    int most = (int) Math.min(counted, ends.length);
    if (ends[most - 1] <= millis) {
      return most;
    }
    int found = Arrays.binarySearch(ends, 0, most, millis);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
