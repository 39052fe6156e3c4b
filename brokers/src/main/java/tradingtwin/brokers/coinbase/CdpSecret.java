package tradingtwin.brokers.coinbase;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The private half of a key, in the ways that Coinbase writes it.
final class CdpSecret {

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (EC )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]{1,2000})-----END \\1?PRIVATE KEY-----");

  /// The order of P-256. Source: NIST SP 800-186, 3.2.1.3.
  private static final BigInteger P256_ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  /// `SEQUENCE { INTEGER 0, SEQUENCE { ecPublicKey, prime256v1 } …`, what PKCS #8 puts before
  /// the bare key of RFC 5915.
  private static final byte[] VERSION_AND_CURVE =
      HexFormat.of().parseHex("020100301306072a8648ce3d020106082a8648ce3d030107");

  private static final int SEED_BYTES = 32;
  private static final int SEQUENCE = 0x30;
  private static final int OCTETS = 0x04;

  private CdpSecret() {}

  static Optional<PrivateKey> read(String text) {
    String plain = text.replace("\\n", "\n").strip();
    Matcher pem = PEM.matcher(plain);
    try {
      return pem.matches()
          ? elliptic(Base64.getMimeDecoder().decode(pem.group(2)), pem.group(1) != null)
          : edwards(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Optional<PrivateKey> elliptic(byte[] der, boolean bare)
      throws GeneralSecurityException {
    PrivateKey key =
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(bare ? wrapped(der) : der));
    return key instanceof ECPrivateKey ec && ec.getParams().getOrder().equals(P256_ORDER)
        ? Optional.of(key)
        : Optional.empty();
  }

  /// 32 bytes are the seed; 64 are the seed and the public key.
  private static Optional<PrivateKey> edwards(byte[] raw) throws GeneralSecurityException {
    if (raw.length != SEED_BYTES && raw.length != 2 * SEED_BYTES) {
      return Optional.empty();
    }
    byte[] seed = Arrays.copyOf(raw, SEED_BYTES);
    return Optional.of(
        KeyFactory.getInstance("Ed25519")
            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
  }

  private static byte[] wrapped(byte[] bare) {
    return tagged(SEQUENCE, joined(VERSION_AND_CURVE, tagged(OCTETS, bare)));
  }

  private static byte[] tagged(int tag, byte[] content) {
    int length = content.length;
    byte[] head;
    if (length < 0x80) {
      head = new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else {
      head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    }
    return joined(head, content);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
