package tradingtwin.brokers.sandbox;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The OAuth side: consent, codes, tokens.
final class LoginDesk {

  private static final Duration CODE_LIFE = Duration.ofSeconds(60);
  private static final Duration ASKING_LIFE = Duration.ofMinutes(10);
  private static final int SHORTEST_STATE = 8;
  private static final String COOKIE = "sandbox_consent";

  /// A consent page that is open in some browser.
  private record Asking(
      String browser,
      URI redirectUri,
      String state,
      String challenge,
      Set<String> scopes,
      Instant until) {}

  /// A code on its way back to the app. A used one is remembered, for its reuse is an attack.
  private record Code(
      String grantId,
      URI redirectUri,
      String challenge,
      Set<String> scopes,
      SandboxPortfolio portfolio,
      Instant until,
      boolean used) {}

  private final SandboxSettings settings;
  private final Grants grants;
  private final InstantSource clock;
  private final Map<String, Asking> open = new ConcurrentHashMap<>();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();

  LoginDesk(SandboxSettings settings, Grants grants, InstantSource clock) {
    this.settings = settings;
    this.grants = grants;
    this.clock = clock;
  }

  /// GET /oauth2/auth. An unknown app or address is told here; anything else goes back to the
  /// app.
  Answer ask(Question question) {
    URI target = knownTarget(question.asked("redirect_uri"));
    if (!question.asked("client_id").equals(settings.clientId()) || target == null) {
      return ConsentPage.refuse("The app or the address to return to is not registered.");
    }
    String state = question.asked("state");
    String problem = problem(question, state);
    if (problem != null) {
      return back(target, Map.of("error", "invalid_request", "error_description", problem), state);
    }
    Instant now = clock.instant();
    open.values().removeIf(a -> a.until().isBefore(now));
    String csrf = Secret.fresh();
    String browser = Secret.fresh();
    Set<String> scopes = Grants.scopes(question.asked("scope"));
    open.put(
        csrf,
        new Asking(
            browser,
            target,
            state,
            question.asked("code_challenge"),
            scopes,
            now.plus(ASKING_LIFE)));
    return ConsentPage.ask(
        settings.appName(),
        scopes,
        csrf,
        COOKIE + "=" + browser + "; Path=/oauth2; HttpOnly; SameSite=Strict",
        target);
  }

  private static @Nullable String problem(Question question, String state) {
    if (!question.asked("response_type").equals("code")) {
      return "response_type must be code";
    }
    if (state.length() < SHORTEST_STATE) {
      return "state must have at least 8 characters";
    }
    boolean s256 =
        question.asked("code_challenge_method").equals("S256")
            && question.asked("code_challenge").matches("[A-Za-z0-9_-]{43}");
    return s256 ? null : "code_challenge must be S256";
  }

  /// POST /oauth2/auth: the trader's decision, from the page we gave to the same browser.
  Answer decide(Question question) {
    Asking asking = open.remove(question.filled("csrf"));
    boolean sameBrowser =
        asking != null
            && Secret.same(asking.browser(), question.cookies().getOrDefault(COOKIE, ""));
    if (asking == null || !sameBrowser || asking.until().isBefore(clock.instant())) {
      return ConsentPage.refuse("This page is no longer valid. Start again from the app.");
    }
    if (!question.filled("decision").equals("allow")) {
      return back(asking.redirectUri(), Map.of("error", "access_denied"), asking.state());
    }
    Instant forgotten = clock.instant().minus(ASKING_LIFE);
    codes.values().removeIf(old -> old.until().isBefore(forgotten));
    String code = Secret.fresh();
    codes.put(
        Secret.digest(code),
        new Code(
            Secret.fresh(),
            asking.redirectUri(),
            asking.challenge(),
            asking.scopes(),
            SandboxPortfolio.of(question.filled("portfolio")),
            clock.instant().plus(CODE_LIFE),
            false));
    return back(asking.redirectUri(), Map.of("code", code), asking.state());
  }

  /// POST /oauth2/token.
  Answer token(Question question) {
    if (!knownClient(question)) {
      return refused(401, "invalid_client");
    }
    Grants.Tokens tokens =
        switch (question.filled("grant_type")) {
          case "authorization_code" -> forCode(question);
          case "refresh_token" -> grants.renew(question.filled("refresh_token"));
          default -> null;
        };
    if (tokens == null) {
      return refused(400, "invalid_grant");
    }
    ObjectNode body =
        Json.object()
            .put("access_token", tokens.access())
            .put("token_type", "bearer")
            .put("expires_in", Grants.ACCESS_LIFE.toSeconds())
            .put("scope", String.join(",", tokens.scopes().stream().sorted().toList()));
    String refresh = tokens.refresh();
    if (refresh != null) {
      body.put("refresh_token", refresh);
    }
    return new Answer(
        200, "application/json", body.toString(), Map.of("Cache-Control", "no-store"));
  }

  private synchronized Grants.@Nullable Tokens forCode(Question question) {
    String digest = Secret.digest(question.filled("code"));
    Code code = codes.get(digest);
    if (code == null) {
      return null;
    }
    if (code.used()) {
      grants.end(code.grantId());
      return null;
    }
    codes.put(
        digest,
        new Code(
            code.grantId(),
            code.redirectUri(),
            code.challenge(),
            code.scopes(),
            code.portfolio(),
            code.until(),
            true));
    boolean valid =
        code.until().isAfter(clock.instant())
            && question.filled("redirect_uri").equals(code.redirectUri().toString())
            && Secret.same(Secret.digest(question.filled("code_verifier")), code.challenge());
    return valid ? grants.begin(code.grantId(), code.scopes(), code.portfolio()) : null;
  }

  /// POST /oauth2/revoke: like the real one, 200 whatever came of it.
  Answer revoke(Question question) {
    grants.revoke(question.filled("token"));
    return Answer.json(200, Json.object());
  }

  private boolean knownClient(Question question) {
    String id = question.filled("client_id");
    String secret = question.filled("client_secret");
    String header = question.authorization();
    if (id.isEmpty() && header != null && header.startsWith("Basic ")) {
      String[] parts = basic(header.substring("Basic ".length())).split(":", 2);
      id = parts[0];
      secret = parts.length > 1 ? parts[1] : "";
    }
    return Secret.same(id, settings.clientId()) && Secret.same(secret, settings.clientSecret());
  }

  private static String basic(String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Answer refused(int status, String error) {
    return Answer.json(
        status,
        Json.object().put("error", error).put("error_description", "The request was refused."));
  }

  private @Nullable URI knownTarget(String asked) {
    return settings.redirectUris().stream()
        .filter(uri -> uri.toString().equals(asked))
        .findFirst()
        .orElse(null);
  }

  private static Answer back(URI target, Map<String, String> parameters, String state) {
    StringBuilder uri = new StringBuilder(target.toString());
    uri.append(target.getRawQuery() == null ? '?' : '&').append("state=").append(encoded(state));
    parameters.forEach(
        (name, value) -> uri.append('&').append(name).append('=').append(encoded(value)));
    return Answer.redirect(URI.create(uri.toString()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
