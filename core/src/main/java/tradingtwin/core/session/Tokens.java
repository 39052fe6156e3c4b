package tradingtwin.core.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// RS256 tokens: a quarter of an hour of a session, checkable by anyone with the public key.
public final class Tokens {
  private static final String ISSUER = "trading-twin";
  private static final String AUDIENCE = "twin";

  private static final int REMEMBERED = 4096;

  private final RSAKey key;

  /// Claims of tokens that were found genuine: a signature does not change its mind, and proving
  /// it again costs more than the question that it came with. Age is judged each time.
  private final Map<String, JWTClaimsSet> proven =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, JWTClaimsSet> eldest) {
              return size() > REMEMBERED;
            }
          });

  Tokens(RSAKey key) {
    this.key = key;
  }

  String issue(Identity identity, Instant now, Instant expires) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              new JWTClaimsSet.Builder()
                  .issuer(ISSUER)
                  .audience(AUDIENCE)
                  .subject(identity.userId())
                  .claim("sid", identity.sessionId())
                  .issueTime(Date.from(now))
                  .expirationTime(Date.from(expires))
                  .build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the signing key does not sign", e);
    }
  }

  /// Who a token speaks for, if it is ours and not expired.
  public Optional<Identity> verify(String token, Instant now) {
    return genuine(token)
        .filter(claims -> claims.getExpirationTime().toInstant().isAfter(now))
        .flatMap(Tokens::identity);
  }

  /// Who a token spoke for, if it is ours, however old.
  Optional<Identity> verifyExpired(String token) {
    return genuine(token).flatMap(Tokens::identity);
  }

  /// The public keys, as JWKS.
  public String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  private Optional<JWTClaimsSet> genuine(String token) {
    JWTClaimsSet known = proven.get(token);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<JWTClaimsSet> claims = checked(token);
    claims.ifPresent(genuine -> proven.put(token, genuine));
    return claims;
  }

  private Optional<JWTClaimsSet> checked(String token) {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      boolean ours =
          JWSAlgorithm.RS256.equals(parsed.getHeader().getAlgorithm())
              && Objects.equals(key.getKeyID(), parsed.getHeader().getKeyID())
              && parsed.verify(new RSASSAVerifier(key.toRSAPublicKey()));
      JWTClaimsSet claims = parsed.getJWTClaimsSet();
      boolean fits =
          ours
              && ISSUER.equals(claims.getIssuer())
              && List.of(AUDIENCE).equals(claims.getAudience())
              && claims.getExpirationTime() != null;
      return fits ? Optional.of(claims) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private static Optional<Identity> identity(JWTClaimsSet claims) {
    try {
      String session = claims.getStringClaim("sid");
      String user = claims.getSubject();
      return user == null || session == null
          ? Optional.empty()
          : Optional.of(new Identity(user, session));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
