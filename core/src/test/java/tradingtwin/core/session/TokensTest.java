package tradingtwin.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradingtwin.core.RunningCore;

/// Only what we signed, for us, and not for longer than it says.
class TokensTest {
  private static final Instant NOW = Instant.parse("2026-01-05T09:30:00Z");
  private static final Identity ANNA = new Identity("01USER", "01SESSION");
  private final RSAKey key = key(RunningCore.TOKENS);
  private final Tokens tokens = new Tokens(key);

  @Test
  void aTokenSpeaksForItsSessionUntilItExpires() {
    String token = tokens.issue(ANNA, NOW, NOW.plusSeconds(900));

    assertThat(tokens.verify(token, NOW)).contains(ANNA);
    assertThat(tokens.verify(token, NOW.plusSeconds(899))).contains(ANNA);
    assertThat(tokens.verify(token, NOW.plusSeconds(900))).isEmpty();
    assertThat(tokens.verifyExpired(token)).contains(ANNA);
  }

  @Test
  void aTokenOfAnotherKeyIsNothing() {
    RSAKey stranger = key(TokenSettings.fresh("test-key"));

    assertThat(tokens.verifyExpired(new Tokens(stranger).issue(ANNA, NOW, NOW.plusSeconds(900))))
        .isEmpty();
  }

  @Test
  void aTokenWithoutASignatureIsNothing() {
    assertThat(tokens.verifyExpired(new PlainJWT(claims("trading-twin", "twin")).serialize()))
        .isEmpty();
  }

  @Test
  void thePublicKeyIsNoSecretToSignWith() throws Exception {
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
            claims("trading-twin", "twin"));
    confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));

    assertThat(tokens.verifyExpired(confused.serialize())).isEmpty();
  }

  @Test
  void aTokenForSomebodyElseOrFromSomebodyElseIsNothing() {
    assertThat(tokens.verifyExpired(signed("trading-twin", "twin"))).contains(ANNA);
    assertThat(tokens.verifyExpired(signed("trading-twin", "other"))).isEmpty();
    assertThat(tokens.verifyExpired(signed("stranger", "twin"))).isEmpty();
  }

  @Test
  void noChangedLetterPasses() {
    String token = tokens.issue(ANNA, NOW, NOW.plusSeconds(900));
    assertThat(tokens.verifyExpired(token)).isPresent();
    int accepted = 0;
    for (int at = 0; at < token.length() - 1; at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      accepted += tokens.verifyExpired(changed).isPresent() ? 1 : 0;
    }
    for (String rubbish : List.of("", ".", "..", "a.b.c", token + "x", token.substring(5))) {
      accepted += tokens.verifyExpired(rubbish).isPresent() ? 1 : 0;
    }
    assertThat(accepted).isZero();
  }

  @Test
  void whatIsPublishedVerifiesAndHoldsNothingPrivate() throws Exception {
    JWKSet published = JWKSet.parse(tokens.jwks());

    assertThat(published.containsNonPublicKeys()).isFalse();
    assertThat(tokens.jwks())
        .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"");
    assertThat(published.getKeyByKeyId(key.getKeyID()).toRSAKey().toRSAPublicKey())
        .isEqualTo(key.toRSAPublicKey());
    assertThat(RunningCore.TOKENS).hasToString("TokenSettings[…]");
  }

  private String signed(String issuer, String audience) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims(issuer, audience));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(String issuer, String audience) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(ANNA.userId())
        .claim("sid", ANNA.sessionId())
        .expirationTime(Date.from(NOW.plusSeconds(900)))
        .build();
  }

  private static RSAKey key(TokenSettings settings) {
    try {
      return RSAKey.parse(settings.rsaJwk());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
