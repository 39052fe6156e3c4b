package tradingtwin.brokers.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.FillQuery;
import tradingtwin.brokers.FillsAnswer;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.brokers.sandbox.SandboxVisit;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

class CoinbaseAgainstSandboxTest {

  private static final URI BACK =
      URI.create("http://localhost:8080/api/v1/brokers/coinbase/callback");
  private static final String STATE = "0123456789abcdef";

  @TempDir Path folder;
  private Instant now = Instant.parse("2025-01-10T12:00:00Z");
  private final InstantSource clock = () -> now;
  private final List<Duration> waits = new ArrayList<>();
  private final SandboxVisit trader = new SandboxVisit();
  private final Pkce pkce = Pkce.fresh(new SecureRandom());
  private final PatientHttp http =
      new PatientHttp(HttpPatience.standard(), waits::add, new SplittableRandom(1));
  private SandboxCoinbase sandbox;
  private CoinbaseEndpoints endpoints;
  private CoinbaseOAuth oauth;

  @BeforeEach
  void open() throws IOException {
    sandbox = SandboxCoinbase.start(settings(0), clock);
    endpoints = CoinbaseEndpoints.allUnder(sandbox.url());
    oauth = new CoinbaseOAuth(endpoints, new CoinbaseApp("twin", "hush", BACK), http, clock);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private SandboxSettings settings(int port) {
    return new SandboxSettings(port, "Trading Twin", "twin", "hush", Set.of(BACK), folder, 0);
  }

  private AccessToken token() {
    return connected().accessToken();
  }

  private FillsAnswer page(AccessToken token) {
    return new CoinbaseFillsClient(endpoints, http, clock, new CoinbaseAccess.Consent(token))
        .page(FillQuery.since(Instant.parse("2024-07-01T00:00:00Z")));
  }

  @Test
  void theTraderComesBackWithACodeThatProvesToReadOnly() {
    assertThat(oauth.provenScopes(token())).isInstanceOf(ScopesAnswer.ReadOnly.class);
  }

  @Test
  void aTraderWhoDeniesComesBackWithoutACode() {
    URI back = trader.press("deny", oauth.authorizationUrl(STATE, pkce));

    assertThat(SandboxVisit.parameter(back, "error")).isEqualTo("access_denied");
    assertThat(SandboxVisit.parameter(back, "state")).isEqualTo(STATE);
  }

  @Test
  void aCodeWorksOnceAndItsReuseEndsTheGrant() {
    String code = allowed(oauth.authorizationUrl(STATE, pkce));
    TokenAnswer.Tokens first = (TokenAnswer.Tokens) oauth.exchange(code, pkce);

    assertThat(oauth.exchange(code, pkce)).isEqualTo(failed(new BrokerFailure.Revoked()));
    assertThat(oauth.provenScopes(first.accessToken()))
        .isEqualTo(new ScopesAnswer.Failed(new BrokerFailure.Revoked()));
  }

  @Test
  void aCodeIsWorthNothingToAnotherSession() {
    String code = allowed(oauth.authorizationUrl(STATE, pkce));

    assertThat(oauth.exchange(code, Pkce.fresh(new SecureRandom())))
        .isEqualTo(failed(new BrokerFailure.Revoked()));
  }

  @Test
  void aCodeLivesAMinute() {
    String code = allowed(oauth.authorizationUrl(STATE, pkce));
    now = now.plusSeconds(61);

    assertThat(oauth.exchange(code, pkce)).isEqualTo(failed(new BrokerFailure.Revoked()));
  }

  @Test
  void anAccessTokenLivesAnHourAndARefreshTokenWorksOnce() {
    TokenAnswer.Tokens first = connected();
    now = now.plus(Duration.ofHours(1));

    assertThat(page(first.accessToken()))
        .isEqualTo(new FillsAnswer.Failed(new BrokerFailure.Expired()));
    TokenAnswer.Tokens second = (TokenAnswer.Tokens) oauth.refresh(first.refreshToken());
    assertThat(oauth.provenScopes(second.accessToken())).isInstanceOf(ScopesAnswer.ReadOnly.class);
    assertThat(oauth.refresh(first.refreshToken())).isEqualTo(failed(new BrokerFailure.Revoked()));
  }

  @Test
  void whatIsGivenBackIsGone() {
    TokenAnswer.Tokens tokens = connected();
    oauth.revoke(tokens.accessToken());

    assertThat(oauth.provenScopes(tokens.accessToken()))
        .isEqualTo(new ScopesAnswer.Failed(new BrokerFailure.Revoked()));
    assertThat(oauth.refresh(tokens.refreshToken())).isEqualTo(failed(new BrokerFailure.Revoked()));
  }

  @Test
  void aGrantThatCouldTradeIsRefused() {
    AccessToken token = connected(scopes("wallet:trades:create")).accessToken();

    assertThat(oauth.provenScopes(token))
        .isEqualTo(
            new ScopesAnswer.Failed(new BrokerFailure.TooPowerful(Set.of("wallet:trades:create"))));
  }

  @Test
  void aGrantThatIsTooNarrowIsNamed() {
    String narrow =
        oauth
            .authorizationUrl(STATE, pkce)
            .toString()
            .replace("%2Cwallet%3Atransactions%3Aread", "");
    AccessToken token = connected(URI.create(narrow)).accessToken();
    BrokerFailure missing = new BrokerFailure.MissingScope(Set.of("wallet:transactions:read"));

    assertThat(oauth.provenScopes(token)).isEqualTo(new ScopesAnswer.Failed(missing));
    assertThat(page(token)).isEqualTo(new FillsAnswer.Failed(missing));
  }

  @Test
  void aConnectionOutlivesARestart() throws IOException {
    TokenAnswer.Tokens tokens = connected();
    int port = sandbox.url().getPort();
    sandbox.close();
    sandbox = SandboxCoinbase.start(settings(port), clock);

    assertThat(oauth.provenScopes(tokens.accessToken())).isInstanceOf(ScopesAnswer.ReadOnly.class);
    assertThat(oauth.refresh(tokens.refreshToken())).isInstanceOf(TokenAnswer.Tokens.class);
  }

  @Test
  void eachListingTriesTheClientsPatienceOnce() {
    AccessToken token = token();

    assertThat(page(token)).isInstanceOf(FillsAnswer.Page.class);
    assertThat(waits).hasSize(1);
  }

  @Test
  void aKeysListingTriesItOnceTooThoughEachOfItsTokensIsNew() {
    SandboxKey made =
        sandbox.makeKey(SandboxKey.Kind.EC, Set.of("can_view"), SandboxPortfolio.MAIN);
    CoinbaseAccess key =
        new CoinbaseAccess.Key(CdpKey.read(made.name(), made.secret()).orElseThrow());

    assertThat(
            new CoinbaseFillsClient(endpoints, http, clock, key)
                .page(FillQuery.since(Instant.parse("2024-07-01T00:00:00Z"))))
        .isInstanceOf(FillsAnswer.Page.class);
    assertThat(waits).hasSize(1);
  }

  @Test
  void aWrongSecretIsOurOwnMistake() {
    CoinbaseOAuth other =
        new CoinbaseOAuth(endpoints, new CoinbaseApp("twin", "wrong", BACK), http, clock);

    assertThat(other.refresh("whatever"))
        .isInstanceOfSatisfying(
            TokenAnswer.Failed.class,
            f -> assertThat(f.failure()).isInstanceOf(BrokerFailure.Misconfigured.class));
  }

  private TokenAnswer.Tokens connected() {
    return connected(oauth.authorizationUrl(STATE, pkce));
  }

  private TokenAnswer.Tokens connected(URI authorization) {
    return (TokenAnswer.Tokens) oauth.exchange(allowed(authorization), pkce);
  }

  private String allowed(URI authorization) {
    return SandboxVisit.parameter(trader.press("allow", authorization), "code");
  }

  private URI scopes(String more) {
    return URI.create(
        oauth.authorizationUrl(STATE, pkce).toString().replace("&scope=", "&scope=" + more + ","));
  }

  private static TokenAnswer failed(BrokerFailure failure) {
    return new TokenAnswer.Failed(failure);
  }
}
