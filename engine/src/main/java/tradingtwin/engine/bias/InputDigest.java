package tradingtwin.engine.bias;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// SHA-256 of what was traded and of the bars beside it, independent of the order in which it was
/// handed over.
///
/// Names are no content: accounts and orders count by the order in which they first appear, fills
/// by their place, and neither the trader's zone nor the numbers in force are in it. So the same
/// trades imported anew draw the same chances.
final class InputDigest {
  private static final int BUFFER_BYTES = 1 << 14;
  private static final int BAR_BYTES = 6 * Long.BYTES;
  private final MessageDigest sha;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private final Map<String, Integer> accounts = new HashMap<>();
  private final Map<Order, Integer> orders = new HashMap<>();

  private record Order(String account, String id) {}

  private InputDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /// The digest in lower-case hexadecimal; fills in the order in which they are read.
  static String of(List<Fill> sorted, Market market) {
    InputDigest digest = new InputDigest();
    sorted.forEach(digest::add);
    market.bySymbol().values().forEach(digest::add);
    digest.drain();
    return HexFormat.of().formatHex(digest.sha.digest());
  }

  private void add(Fill fill) {
    add(rank(accounts, fill.account()));
    add(fill.symbol());
    add(fill.side().name());
    add(fill.qty().stripTrailingZeros().toPlainString());
    add(fill.price().stripTrailingZeros().toPlainString());
    add(fill.fee().stripTrailingZeros().toPlainString());
    add(fill.feeCurrency());
    add(fill.ts().toString());
    add(fill.tsPrecision().name());
    add(fill.orderId().map(id -> rank(orders, new Order(fill.account(), id))).orElse(0));
  }

  /// From 1 on, in the order of first appearance.
  private static <T> int rank(Map<T, Integer> seen, T name) {
    Integer next = seen.size() + 1;
    Integer before = seen.putIfAbsent(name, next);
    return before == null ? next : before;
  }

  private void add(Candles candles) {
    add(candles.symbol());
    add(candles.granularity().toString());
    for (Candle bar : candles.bars()) {
      ByteBuffer bytes = room(BAR_BYTES);
      bytes.putLong(bar.start().toEpochMilli());
      bytes.putDouble(bar.open()).putDouble(bar.high()).putDouble(bar.low());
      bytes.putDouble(bar.close()).putDouble(bar.volume());
    }
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    if (bytes.length > BUFFER_BYTES) {
      drain();
      sha.update(bytes);
    } else {
      room(bytes.length).put(bytes);
    }
  }

  private void add(int number) {
    room(Integer.BYTES).putInt(number);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      drain();
    }
    return buffer;
  }

  private void drain() {
    sha.update(buffer.flip());
    buffer.clear();
  }
}
