package tradingtwin.contracts.signing;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A shared secret with its public name.
///
/// @param id what `X-KeyId` carries
/// @param secret at least 32 bytes
public record SigningKey(String id, byte[] secret) {
  private static final int LEAST_BYTES = 32;

  public SigningKey {
    if (id.isBlank() || secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("a signing key needs a name and at least 32 bytes");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /// Lower-case hex HMAC-SHA256 of a text in UTF-8.
  String sign(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("HmacSHA256 is part of every Java", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningKey key
        && key.id.equals(id)
        && java.security.MessageDigest.isEqual(key.secret, secret);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
