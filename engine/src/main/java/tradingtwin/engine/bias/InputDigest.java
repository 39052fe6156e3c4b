package tradingtwin.engine.bias;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

/// SHA-256 of everything a score depends on, independent of the order in which it was handed
/// over.
final class InputDigest {
  private static final int BAR_BYTES = 6 * Long.BYTES;
  private final MessageDigest sha;

  private InputDigest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }

  /// The digest in lower-case hexadecimal; fills in the order of time.
  static String of(List<Fill> sorted, Market market, BiasPolicies policies) {
    InputDigest digest = new InputDigest();
    digest.add(policies.toString());
    sorted.forEach(digest::add);
    market.bySymbol().values().forEach(digest::add);
    return HexFormat.of().formatHex(digest.sha.digest());
  }

  private void add(Fill fill) {
    add(fill.id());
    add(fill.account());
    add(fill.symbol());
    add(fill.side().name());
    add(fill.qty().stripTrailingZeros().toPlainString());
    add(fill.price().stripTrailingZeros().toPlainString());
    add(fill.fee().stripTrailingZeros().toPlainString());
    add(fill.feeCurrency());
    add(fill.ts().toString());
    add(fill.tsPrecision().name());
    add(fill.orderId().orElse(""));
  }

  private void add(Candles candles) {
    add(candles.symbol());
    add(candles.granularity().toString());
    ByteBuffer bytes = ByteBuffer.allocate(candles.size() * BAR_BYTES);
    for (Candle bar : candles.bars()) {
      bytes.putLong(bar.start().toEpochMilli());
      bytes.putDouble(bar.open()).putDouble(bar.high()).putDouble(bar.low());
      bytes.putDouble(bar.close()).putDouble(bar.volume());
    }
    sha.update(bytes.array());
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
