package tradingtwin.app.home;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import tradingtwin.embedded.folder.EngineFolder;

/// Keys and passwords of one data folder: each made once, random, in a file of its own (0600).
///
/// Services come up side by side and ask for the same key; the second to ask gets what the first
/// made. Other processes are kept away by the held folder.
public record Secrets(EngineFolder folder) {
  private static final Object MAKING = new Object();
  private static final int KEY_BYTES = 32;
  private static final int RSA_BITS = 2048;

  /// 32 random bytes as hex.
  public String hexKey(String name) {
    return once(name, () -> HexFormat.of().formatHex(random()));
  }

  /// A password of 256 random bits that needs no escaping anywhere.
  public String password(String name) {
    return once(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
  }

  /// A private RSA key as JWK, whose `kid` is the name.
  public String rsaJwk(String name) {
    return once(name, () -> newJwk(name));
  }

  private String once(String name, Supplier<String> make) {
    synchronized (MAKING) {
      return folder
          .read(name)
          .orElseGet(
              () -> {
                var secret = make.get();
                folder.writeSecret(name, secret);
                return secret;
              });
    }
  }

  private static byte[] random() {
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static String newJwk(String keyId) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      var key = (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
      return """
          {"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s","d":"%s","p":"%s",\
          "q":"%s","dp":"%s","dq":"%s","qi":"%s"}"""
          .formatted(
              keyId,
              number(key.getModulus()),
              number(key.getPublicExponent()),
              number(key.getPrivateExponent()),
              number(key.getPrimeP()),
              number(key.getPrimeQ()),
              number(key.getPrimeExponentP()),
              number(key.getPrimeExponentQ()),
              number(key.getCrtCoefficient()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java knows RSA", impossible);
    }
  }

  /// Base64url of the magnitude, without a leading sign byte.
  private static String number(BigInteger value) {
    var bytes = value.toByteArray();
    var from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
