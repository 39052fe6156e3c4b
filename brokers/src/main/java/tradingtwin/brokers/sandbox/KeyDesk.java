package tradingtwin.brokers.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks the token that a key signed for one request: signature, time, address, and that it
/// was never seen before.
final class KeyDesk {

  private static final Duration LONGEST_LIFE = Duration.ofMinutes(2);
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final Set<String> READING =
      Set.of("wallet:user:read", "wallet:accounts:read", "wallet:transactions:read");

  private final SandboxKeys keys;
  private final InstantSource clock;
  private final Map<String, Instant> nonces = new ConcurrentHashMap<>();

  KeyDesk(SandboxKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// A token of three parts is a key's; a consent's has none.
  static boolean isKeyed(Question question) {
    return question.bearer().split("\\.", -1).length == 3;
  }

  /// Who asks: a key signs anew for each request, a consent's token stays the same.
  static String caller(Question question) {
    return isKeyed(question)
        ? part(question.bearer(), 0).path("kid").asString("")
        : question.bearer();
  }

  Grants.Standing standing(Question question) {
    SandboxKeys.Held key = signer(question.bearer());
    JsonNode claims = part(question.bearer(), 1);
    if (key == null || !fits(claims, key, question) || !firstTime(question.bearer())) {
      return new Grants.Standing.Unknown();
    }
    boolean views = key.permissions().contains("can_view");
    return new Grants.Standing.Good(views ? READING : Set.of(), key.portfolio());
  }

  /// GET …/key_permissions.
  Answer permissions(Question question) {
    SandboxKeys.Held key = isKeyed(question) ? signer(question.bearer()) : null;
    if (key == null) {
      return Answer.refusal(403, "PERMISSION_DENIED", "Only keys have permissions.");
    }
    ObjectNode json = Json.object();
    for (String usual : Set.of("can_view", "can_trade", "can_transfer")) {
      json.put(usual, false);
    }
    key.permissions().forEach(allowed -> json.put(allowed, true));
    boolean first = key.portfolio() == SandboxPortfolio.MAIN;
    json.put("portfolio_uuid", SandboxFill.uuid(key.portfolio().book() + "portfolio"));
    return Answer.json(200, json.put("portfolio_type", first ? "DEFAULT" : "CONSUMER"));
  }

  /// Null when the token is not signed by a key that holds.
  private SandboxKeys.@Nullable Held signer(String token) {
    JsonNode header = part(token, 0);
    SandboxKeys.Held key = keys.find(header.path("kid").asString(""));
    if (key == null
        || !header.path("typ").asString("JWT").equals("JWT")
        || !header.path("alg").asString("").equals(key.elliptic() ? "ES256" : "EdDSA")
        || header.path("nonce").asString("").length() < 16) {
      return null;
    }
    int end = token.lastIndexOf('.');
    try {
      Signature signature =
          Signature.getInstance(key.elliptic() ? "SHA256withECDSAinP1363Format" : "Ed25519");
      signature.initVerify(key.key());
      signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))) ? key : null;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return null;
    }
  }

  private boolean fits(JsonNode claims, SandboxKeys.Held key, Question question) {
    Instant now = clock.instant();
    Instant from = Instant.ofEpochSecond(claims.path("nbf").asLong(0));
    Instant until = Instant.ofEpochSecond(claims.path("exp").asLong(0));
    String asked = question.method() + " " + question.host() + question.path();
    return claims.path("iss").asString("").equals("cdp")
        && claims.path("sub").asString("").equals(key.name())
        && claims.path("uri").asString("").equals(asked)
        && !from.isAfter(now.plus(LEEWAY))
        && until.isAfter(now)
        && Duration.between(from, until).compareTo(LONGEST_LIFE) <= 0;
  }

  private boolean firstTime(String token) {
    Instant now = clock.instant();
    nonces.values().removeIf(until -> until.isBefore(now));
    String nonce = part(token, 0).path("nonce").asString("");
    return nonces.putIfAbsent(nonce, now.plus(LONGEST_LIFE).plus(LEEWAY)) == null;
  }

  private static JsonNode part(String token, int which) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[which]);
      return Json.MAPPER.readTree(json);
    } catch (IllegalArgumentException | JacksonException e) {
      return Json.object();
    }
  }
}
