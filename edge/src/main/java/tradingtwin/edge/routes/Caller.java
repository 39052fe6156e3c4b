package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tradingtwin.edge.problems.RequestId;

/// What core may know about the client: the request's name, a keyed digest of the address, the
/// device in two words. Never the address itself, never a forwarded header.
final class Caller {
  private static final String[][] BROWSERS = {
    {"Edg", "Edge"},
    {"OPR/", "Opera"},
    {"Firefox/", "Firefox"},
    {"Chrome/", "Chrome"},
    {"CriOS/", "Chrome"},
    {"Safari/", "Safari"}
  };
  private static final String[][] SYSTEMS = {
    {"Android", "Android"},
    {"iPhone", "iOS"},
    {"iPad", "iPadOS"},
    {"Windows", "Windows"},
    {"Mac OS X", "macOS"},
    {"CrOS", "ChromeOS"},
    {"Linux", "Linux"}
  };

  private final byte[] key;

  Caller(byte[] key) {
    this.key = key.clone();
  }

  Map<String, String> headers(HttpServletRequest request) {
    return Map.of(
        "X-Request-Id", RequestId.of(request),
        "X-Client-Ip-Hash", digest(request.getRemoteAddr()),
        "X-Client-Device", device(request.getHeader("User-Agent")));
  }

  static String device(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    return first(BROWSERS, agent, "A client") + " on " + first(SYSTEMS, agent, "an unknown system");
  }

  private static String first(String[][] words, String agent, String otherwise) {
    for (String[] word : words) {
      if (agent.contains(word[0])) {
        return word[1];
      }
    }
    return otherwise;
  }

  private String digest(String address) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] input = ("address\n" + address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(input));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }
}
