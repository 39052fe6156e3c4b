package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/// The token that lets one request through: made for its address, good for two minutes, used
/// once.
///
/// Source: claims and headers of Coinbase's own client (`jwt_generator.py`, 1.8.4).
final class CdpToken {

  static final Duration LIFE = Duration.ofMinutes(2);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private CdpToken() {}

  /// @param nonce random; Coinbase takes each only once
  static String forGet(CdpKey key, URI uri, Instant now, String nonce) {
    ObjectNode header =
        CoinbaseErrors.JSON
            .createObjectNode()
            .put("alg", key.algorithm())
            .put("typ", "JWT")
            .put("kid", key.name())
            .put("nonce", nonce);
    ObjectNode claims =
        CoinbaseErrors.JSON
            .createObjectNode()
            .put("iss", "cdp")
            .put("sub", key.name())
            .put("nbf", now.getEpochSecond())
            .put("exp", now.plus(LIFE).getEpochSecond())
            .put("uri", "GET " + uri.getRawAuthority() + uri.getRawPath());
    String signed = encoded(header) + "." + encoded(claims);
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + BASE64.encodeToString(signature);
  }

  private static String encoded(ObjectNode json) {
    return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
