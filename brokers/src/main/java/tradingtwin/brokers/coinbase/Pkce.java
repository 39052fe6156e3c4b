package tradingtwin.brokers.coinbase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret that ties a code to the session which asked for it (RFC 7636). Never prints
/// itself.
///
/// @param verifier 43 to 128 unreserved characters; kept with the session until the code comes
///     back
public record Pkce(String verifier) {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  public Pkce {
    if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
      throw new IllegalArgumentException("a verifier has 43 to 128 unreserved characters");
    }
  }

  public static Pkce fresh(SecureRandom random) {
    return new Pkce(randomText(random));
  }

  /// A state for the same journey: 256 random bits.
  public static String freshState(SecureRandom random) {
    return randomText(random);
  }

  /// The S256 challenge.
  public String challenge() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String randomText(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Pkce[hidden]";
  }
}
