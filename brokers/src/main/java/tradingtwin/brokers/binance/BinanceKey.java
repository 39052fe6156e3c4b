package tradingtwin.brokers.binance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An API key of Binance with its HMAC secret. Never prints either.
///
/// @param name what goes with every request; Binance calls it the API key
/// @param secret what signs, and goes nowhere
public record BinanceKey(String name, String secret) {

  public BinanceKey {
    if (!isKey(name) || !isKey(secret)) {
      throw new IllegalArgumentException("a key and its secret are letters and digits");
    }
  }

  /// Whether a text can be a key or a secret: Binance's have 64 letters and digits.
  public static boolean isKey(String text) {
    return text.matches("[A-Za-z0-9]{32,128}");
  }

  /// HMAC-SHA256 of the query, in lower-case hex.
  String sign(String query) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "BinanceKey[hidden]";
  }
}
