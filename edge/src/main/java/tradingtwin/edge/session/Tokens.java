package tradingtwin.edge.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.wire.CoreUnavailableException;

/// Core's RS256 tokens, read only when signed by one of its published keys.
final class Tokens {
  private static final String ISSUER = "trading-twin";
  private static final String AUDIENCE = "twin";
  private static final int LONGEST = 4096;

  private static final int REMEMBERED = 4096;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /// Claims of tokens that were found genuine: proving a signature again costs more than all else
  /// at the door. Age is judged by whoever asks, and core proves each token for itself.
  private final Map<String, JWTClaimsSet> proven =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, JWTClaimsSet> eldest) {
              return size() > REMEMBERED;
            }
          });

  Tokens(JWKSource<SecurityContext> keys) {
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    // The claims are judged below, where an expired token is still good for renewal.
    processor.setJWTClaimsSetVerifier((_, _) -> {});
  }

  /// The session that a token proves, which may have expired; empty when it proves nothing.
  ///
  /// @throws CoreUnavailableException when core's keys are needed and cannot be had
  Optional<Session> read(String token, Session.Carrier carrier) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return session(claims(token), token, carrier);
    } catch (RateLimitReachedException e) {
      return Optional.empty();
    } catch (KeySourceException e) {
      throw new CoreUnavailableException("core's keys cannot be had", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private JWTClaimsSet claims(String token) throws ParseException, BadJOSEException, JOSEException {
    JWTClaimsSet known = proven.get(token);
    if (known != null) {
      return known;
    }
    JWTClaimsSet genuine = processor.process(token, null);
    proven.put(token, genuine);
    return genuine;
  }

  private static Optional<Session> session(
      JWTClaimsSet claims, String token, Session.Carrier carrier) {
    String user = claims.getSubject();
    String id = text(claims, "sid");
    Date expiry = claims.getExpirationTime();
    boolean ours =
        ISSUER.equals(claims.getIssuer())
            && claims.getAudience().contains(AUDIENCE)
            && user != null
            && Ulid.isOne(user)
            && id != null
            && Ulid.isOne(id);
    return ours && id != null && expiry != null
        ? Optional.of(new Session(user, id, token, expiry.toInstant(), carrier))
        : Optional.empty();
  }

  private static @Nullable String text(JWTClaimsSet claims, String name) {
    return claims.getClaim(name) instanceof String value ? value : null;
  }
}
