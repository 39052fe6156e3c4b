package tradingtwin.brokers.sandbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// How Coinbase's portal writes a key down.
final class KeyShape {

  private static final int COORDINATE = 32;

  private KeyShape() {}

  static KeyPair fresh(SandboxKey.Kind kind) {
    try {
      return switch (kind) {
        case EC -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
          generator.initialize(new ECGenParameterSpec("secp256r1"));
          yield generator.generateKeyPair();
        }
        case ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java makes such keys", e);
    }
  }

  static String shown(SandboxKey.Kind kind, KeyPair pair) {
    return switch (kind) {
      case EC -> pem((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
      case ED25519 -> raw((EdECPrivateKey) pair.getPrivate(), pair.getPublic().getEncoded());
    };
  }

  /// RFC 5915 with curve and public key: what stands between `BEGIN EC PRIVATE KEY` and its
  /// end.
  private static String pem(ECPrivateKey secret, ECPublicKey open) {
    String der =
        "30770201010420"
            + coordinate(secret.getS())
            + "a00a06082a8648ce3d030107a14403420004"
            + coordinate(open.getW().getAffineX())
            + coordinate(open.getW().getAffineY());
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN EC PRIVATE KEY-----\n%s\n-----END EC PRIVATE KEY-----\n"
        .formatted(lines.encodeToString(HexFormat.of().parseHex(der)));
  }

  private static String coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[COORDINATE];
    int from = Math.max(0, bytes.length - COORDINATE);
    System.arraycopy(bytes, from, padded, COORDINATE - bytes.length + from, bytes.length - from);
    return HexFormat.of().formatHex(padded);
  }

  /// Seed and public key, one behind the other; the public key ends its X.509 form.
  private static String raw(EdECPrivateKey secret, byte[] x509) {
    byte[] both = Arrays.copyOf(secret.getBytes().orElseThrow(), 2 * COORDINATE);
    System.arraycopy(x509, x509.length - COORDINATE, both, COORDINATE, COORDINATE);
    return Base64.getEncoder().encodeToString(both);
  }
}
