package tradingtwin.brokers.coinbase;

import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// The trader's consent at Coinbase: asked for, exchanged, renewed, proved and given back.
public final class CoinbaseOAuth {

  /// Coinbase asks for at least eight characters; ours have 43.
  private static final int SHORTEST_STATE = 8;

  private final CoinbaseEndpoints endpoints;
  private final CoinbaseApp app;
  private final PatientHttp http;
  private final InstantSource clock;

  public CoinbaseOAuth(
      CoinbaseEndpoints endpoints, CoinbaseApp app, PatientHttp http, InstantSource clock) {
    this.endpoints = endpoints;
    this.app = app;
    this.http = http;
    this.clock = clock;
  }

  /// Where to send the trader's browser.
  ///
  /// @param state unguessable, bound to the trader's session, accepted once
  public URI authorizationUrl(String state, Pkce pkce) {
    if (state.length() < SHORTEST_STATE) {
      throw new IllegalArgumentException("a state has at least 8 characters");
    }
    return URI.create(
        endpoints.authorizeUrl()
            + "?response_type=code"
            + parameter("client_id", app.clientId())
            + parameter("redirect_uri", app.redirectUri().toString())
            + parameter("scope", CoinbaseScopes.asked())
            + parameter("state", state)
            + parameter("code_challenge", pkce.challenge())
            + "&code_challenge_method=S256&account=all");
  }

  /// Tokens for the code that came back with the trader.
  public TokenAnswer exchange(String code, Pkce pkce) {
    return tokens(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            app.redirectUri().toString(),
            "code_verifier",
            pkce.verifier()));
  }

  /// New tokens for a refresh token, which dies by this. One at a time for each connection.
  public TokenAnswer refresh(String refreshToken) {
    return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /// Gives a token back. Coinbase answers alike for success and failure, so there is no answer.
  public void revoke(AccessToken token) {
    http.postForm(
        endpoints.revokeUrl(),
        Map.of("token", token.value()),
        Map.of("Authorization", "Bearer " + token.value()));
  }

  /// What the grant may really do, whatever the token endpoint said.
  public ScopesAnswer provenScopes(AccessToken token) {
    Reply reply =
        http.get(
            endpoints.apiBase().resolve("/v2/user/auth"),
            Map.of("Authorization", "Bearer " + token.value()));
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return new ScopesAnswer.Failed(CoinbaseErrors.meaning(reply));
    }
    JsonNode scopes = CoinbaseErrors.json(answered.body()).path("data").path("scopes");
    if (!scopes.isArray()) {
      return new ScopesAnswer.Failed(
          new BrokerFailure.Malformed("Coinbase did not list the granted scopes"));
    }
    Set<String> granted = new HashSet<>();
    scopes.forEach(scope -> granted.add(scope.asString("")));
    return CoinbaseScopes.judge(granted);
  }

  private TokenAnswer tokens(Map<String, String> grant) {
    Map<String, String> form = new HashMap<>(grant);
    form.put("client_id", app.clientId());
    form.put("client_secret", app.clientSecret());
    Reply reply = http.postForm(endpoints.tokenUrl(), form, Map.of());
    return reply instanceof Reply.Answered answered && answered.ok()
        ? read(CoinbaseErrors.json(answered.body()))
        : new TokenAnswer.Failed(CoinbaseErrors.tokenRefusal(reply));
  }

  private TokenAnswer read(JsonNode json) {
    String access = json.path("access_token").asString("");
    long seconds = json.path("expires_in").asLong(0);
    if (access.isBlank()
        || seconds <= 0
        || !"bearer".equalsIgnoreCase(json.path("token_type").asString(""))) {
      return new TokenAnswer.Failed(
          new BrokerFailure.Malformed("Coinbase sent something that is no token"));
    }
    return new TokenAnswer.Tokens(
        new AccessToken(access),
        json.path("refresh_token").asString(""),
        clock.instant().plusSeconds(seconds),
        Arrays.stream(json.path("scope").asString("").split("[ ,]+", -1))
            .filter(scope -> !scope.isBlank())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String parameter(String name, String value) {
    return "&" + name + "=" + PatientHttp.encoded(value);
  }
}
