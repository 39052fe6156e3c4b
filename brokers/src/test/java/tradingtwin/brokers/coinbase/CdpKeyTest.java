package tradingtwin.brokers.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CdpKeyTest {
  private static final String NAME =
      "organizations/3f1c0d7e-0000-4000-8000-000000000001/apiKeys/3f1c0d7e-0000-4000-8000-000000000002";

  /// RFC 8032, 7.1, test 1.
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  private static final String PUBLIC =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  private static final String SIGNATURE =
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

  @Test
  void anEdwardsKeyIsReadFromItsSeedAndFromSeedAndPublicKey() {
    for (String hex : new String[] {SEED, SEED + PUBLIC}) {
      CdpKey key = CdpKey.read(NAME, base64(hex)).orElseThrow();

      assertThat(key.algorithm()).isEqualTo("EdDSA");
      assertThat(HexFormat.of().formatHex(key.sign(new byte[0]))).isEqualTo(SIGNATURE);
    }
  }

  @Test
  void anEllipticKeyIsReadFromPemAlsoWithItsLinesEscapedAsInAJsonFile() throws Exception {
    KeyPair pair = pair("secp256r1");
    String pem = pem(pair);

    for (String text : new String[] {pem, pem.replace("\n", "\\n"), "\n " + pem + "\n"}) {
      CdpKey key = CdpKey.read(NAME, text).orElseThrow();
      assertThat(key.algorithm()).isEqualTo("ES256");
      assertThat(verified(pair, key.sign("hello".getBytes(StandardCharsets.UTF_8)))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hunter2",
        "AAAA",
        "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
      })
  void anythingElseIsNoKey(String text) {
    assertThat(CdpKey.read(NAME, text)).isEmpty();
  }

  @Test
  void aKeyOnAnotherCurveIsNoKey() throws Exception {
    assertThat(CdpKey.read(NAME, pem(pair("secp384r1")))).isEmpty();
  }

  @Test
  void aNameThatCouldLeaveItsHeaderIsNoName() {
    assertThat(CdpKey.read("a name\r\nX: y", base64(SEED))).isEmpty();
  }

  @Test
  void aKeyNeverPrintsItsSecret() {
    assertThat(CdpKey.read(NAME, base64(SEED)).orElseThrow()).hasToString("CdpKey[EdDSA, hidden]");
  }

  @Test
  void aTokenIsForOneAddressWithoutItsQueryAndForTwoMinutes() {
    CdpKey key = CdpKey.read(NAME, base64(SEED)).orElseThrow();
    URI uri = URI.create("https://api.coinbase.com/api/v3/brokerage/accounts?limit=1");
    String[] parts =
        CdpToken.forGet(key, uri, Instant.ofEpochSecond(1_700_000_000), "abcd").split("\\.", -1);
    JsonNode header = json(parts[0]);
    JsonNode claims = json(parts[1]);

    assertThat(header.toString())
        .isEqualTo(
            "{\"alg\":\"EdDSA\",\"typ\":\"JWT\",\"kid\":\"" + NAME + "\",\"nonce\":\"abcd\"}");
    assertThat(claims.toString())
        .isEqualTo(
            "{\"iss\":\"cdp\",\"sub\":\""
                + NAME
                + "\",\"nbf\":1700000000,\"exp\":1700000120,"
                + "\"uri\":\"GET api.coinbase.com/api/v3/brokerage/accounts\"}");
    assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(64);
  }

  private static JsonNode json(String part) {
    return CoinbaseErrors.json(
        new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static KeyPair pair(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  private static String pem(KeyPair pair) {
    return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
        .formatted(Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded()));
  }

  private static boolean verified(KeyPair pair, byte[] signature) throws GeneralSecurityException {
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(pair.getPublic());
    check.update("hello".getBytes(StandardCharsets.UTF_8));
    return check.verify(signature);
  }
}
