package tradingtwin.edge.csrf;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Double-submit tokens, `<random>.<hmac(session, random)>`: a token of another session, or one
/// set by a neighbouring site, does not fit.
public final class CsrfTokens {
  public static final String COOKIE = "csrf_token";
  public static final String HEADER = "X-CSRF-Token";
  private static final int RANDOM_BYTES = 16;
  private static final int HEX_RANDOM = 2 * RANDOM_BYTES;

  private final SecureRandom random = new SecureRandom();
  private final byte[] key;

  CsrfTokens(byte[] key) {
    this.key = key.clone();
  }

  /// A new token for a session.
  public String issue(String sessionId) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    return text + "." + mac(sessionId, text);
  }

  /// Whether a token was issued for this session.
  public boolean fits(@Nullable String token, String sessionId) {
    if (token == null || token.indexOf('.') != HEX_RANDOM) {
      return false;
    }
    String expected = mac(sessionId, token.substring(0, HEX_RANDOM));
    return same(expected, token.substring(HEX_RANDOM + 1));
  }

  /// Whether cookie and header carry the same token, and this session's.
  public boolean doublySubmitted(
      @Nullable String cookie, @Nullable String header, String sessionId) {
    return cookie != null && header != null && same(cookie, header) && fits(header, sessionId);
  }

  private String mac(String sessionId, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] input = ("csrf\n" + sessionId + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(input));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
