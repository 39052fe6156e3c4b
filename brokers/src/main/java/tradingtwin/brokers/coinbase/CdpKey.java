package tradingtwin.brokers.coinbase;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;

/// An API key of Coinbase's developer platform. Never prints its secret.
///
/// @param name how Coinbase knows the key; goes with every request
public record CdpKey(String name, PrivateKey secret) {

  private static final int LONGEST_NAME = 200;

  public CdpKey {
    if (!isName(name)) {
      throw new IllegalArgumentException("a key's name is printable ASCII without spaces");
    }
  }

  /// Whether a text can be a key's name: `organizations/…/apiKeys/…` or the bare id.
  public static boolean isName(String text) {
    return text.matches("[A-Za-z0-9/_.:-]{8," + LONGEST_NAME + "}");
  }

  /// A key as the portal hands it out: an EC key in PEM, or an Ed25519 key as base64 of 32 or
  /// 64 bytes. Empty when the text is neither.
  public static Optional<CdpKey> read(String name, String secret) {
    return isName(name)
        ? CdpSecret.read(secret).map(key -> new CdpKey(name, key))
        : Optional.empty();
  }

  /// The algorithm as a token names it (RFC 7518, RFC 8037).
  String algorithm() {
    return elliptic() ? "ES256" : "EdDSA";
  }

  /// 64 bytes in both ways: r and s, or R and S.
  byte[] sign(byte[] message) {
    try {
      Signature signature =
          Signature.getInstance(elliptic() ? "SHA256withECDSAinP1363Format" : "Ed25519");
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read signs", e);
    }
  }

  private boolean elliptic() {
    return secret.getAlgorithm().equals("EC");
  }

  @Override
  public String toString() {
    return "CdpKey[" + algorithm() + ", hidden]";
  }
}
