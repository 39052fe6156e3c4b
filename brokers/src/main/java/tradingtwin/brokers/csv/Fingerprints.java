package tradingtwin.brokers.csv;

import java.math.BigDecimal;
import java.time.Instant;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.RowMeaning;

/// What a file has held so far, as fingerprints of 128 bits in one flat table: some 50 bytes a
/// fill, where its texts would be ten times that.
///
/// Two of a million texts share a fingerprint with a probability of 10⁻²⁷.
final class Fingerprints {
  private static final int FIRST_SLOTS = 1 << 10;
  private static final int WIDTH = 3;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

  private long[] table = new long[FIRST_SLOTS * WIDTH];
  private int used;

  /// What a fill says apart from its id; never 0.
  static long content(RowMeaning.Fill fill) {
    Instant ts = fill.moment().ts();
    long print = mixed(text(fill.symbol(), fill.side() == Side.BUY ? SPREAD : OTHER));
    print = mixed(print + number(fill.qty()));
    print = mixed(print * OTHER + number(fill.price()));
    print = mixed(print * OTHER + number(fill.fee()));
    print = mixed(print * OTHER + ts.getEpochSecond());
    print = mixed(print * OTHER + ts.getNano());
    return print == 0 ? 1 : print;
  }

  /// Keeps a value beside a text, and returns the one that was there before; 0 when none was.
  long putIfAbsent(String kind, String account, String text, long value) {
    int slot = slot(kind, account, text);
    long before = table[slot + 2];
    if (before == 0) {
      table[slot + 2] = value;
      grow();
    }
    return before;
  }

  /// How often that text has come, this time included.
  int count(String kind, String account, String text) {
    int slot = slot(kind, account, text);
    int times = (int) ++table[slot + 2];
    if (times == 1) {
      grow();
    }
    return times;
  }

  /// The slot of a text: its own, or a free one that bears its print from now on.
  private int slot(String kind, String account, String text) {
    long one = text(text, text(account, text(kind, SPREAD)));
    long two = text(text, text(account, text(kind, OTHER)));
    int slot = find(table, one, two == 0 ? 1 : two);
    table[slot] = one;
    table[slot + 1] = two == 0 ? 1 : two;
    return slot;
  }

  private static int find(long[] in, long one, long two) {
    int slots = in.length / WIDTH;
    int at = (int) (one >>> 32) & (slots - 1);
    while (in[at * WIDTH + 1] != 0 && (in[at * WIDTH] != one || in[at * WIDTH + 1] != two)) {
      at = (at + 1) & (slots - 1);
    }
    return at * WIDTH;
  }

  private void grow() {
    used++;
    if (used * 10L < table.length / WIDTH * 7L) {
      return;
    }
    long[] larger = new long[table.length * 2];
    for (int from = 0; from < table.length; from += WIDTH) {
      if (table[from + 1] != 0) {
        int to = find(larger, table[from], table[from + 1]);
        System.arraycopy(table, from, larger, to, WIDTH);
      }
    }
    table = larger;
  }

  private static long text(String text, long seed) {
    long print = seed;
    for (int i = 0; i < text.length(); i++) {
      print = (print ^ text.charAt(i)) * OTHER;
      print ^= print >>> 29;
    }
    return mixed(print + text.length());
  }

  /// The same for `1` and `1.00`.
  private static long number(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.precision() < 19
        ? mixed(bare.unscaledValue().longValue() * SPREAD + bare.scale())
        : text(bare.toString(), SPREAD);
  }

  private static long mixed(long print) {
    long mixed = (print ^ (print >>> 32)) * SPREAD;
    return mixed ^ (mixed >>> 29);
  }
}
