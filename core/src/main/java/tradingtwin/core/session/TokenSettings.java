package tradingtwin.core.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/// The key that signs tokens.
///
/// @param rsaJwk a private RSA key of at least 2,048 bits as JWK with `kid`
public record TokenSettings(String rsaJwk) {
  private static final int BITS = 2048;

  /// A fresh key, for a new data folder.
  public static TokenSettings fresh(String keyId) {
    try {
      return new TokenSettings(new RSAKeyGenerator(BITS).keyID(keyId).generate().toJSONString());
    } catch (JOSEException e) {
      throw new IllegalStateException("RSA is part of every Java", e);
    }
  }

  @Override
  public String toString() {
    return "TokenSettings[…]";
  }
}
