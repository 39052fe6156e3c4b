package tradingtwin.brokers.coinbase;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.brokers.sandbox.SandboxVisit;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

/// The product's Coinbase clients beside a pretend Coinbase, for both of its sources.
final class CoinbaseBeside implements AutoCloseable {
  private static final URI BACK =
      URI.create("http://localhost:8080/api/v1/brokers/coinbase/callback");
  private static final Instant NOW = Instant.parse("2025-01-10T12:00:00Z");

  final List<Duration> waits = new ArrayList<>();
  final SandboxCoinbase sandbox;
  final CoinbaseEndpoints endpoints;

  CoinbaseBeside(Path folder) throws IOException {
    SandboxSettings settings =
        new SandboxSettings(0, "Trading Twin", "twin", "hush", Set.of(BACK), folder, -1);
    sandbox = SandboxCoinbase.start(settings, () -> NOW);
    endpoints = CoinbaseEndpoints.allUnder(sandbox.url());
  }

  PatientHttp http(HttpPatience patience) {
    return new PatientHttp(patience, waits::add, new SplittableRandom(1));
  }

  FetchFills reading(HttpPatience patience, CoinbaseAccess access) {
    return new CoinbaseFillsClient(endpoints, http(patience), () -> NOW, access);
  }

  CoinbaseAccess consent(SandboxPortfolio portfolio) {
    PatientHttp http = http(HttpPatience.standard());
    CoinbaseOAuth oauth =
        new CoinbaseOAuth(endpoints, new CoinbaseApp("twin", "hush", BACK), http, () -> NOW);
    Pkce pkce = Pkce.fresh(new SecureRandom());
    URI back =
        new SandboxVisit()
            .press(
                "allow&portfolio=" + portfolio.name(),
                oauth.authorizationUrl("0123456789abcdef", pkce));
    TokenAnswer answer = oauth.exchange(SandboxVisit.parameter(back, "code"), pkce);
    AccessToken token = ((TokenAnswer.Tokens) answer).accessToken();
    return new CoinbaseAccess.Consent(token);
  }

  CdpKey key(SandboxKey.Kind kind, SandboxPortfolio portfolio, String... permissions) {
    SandboxKey made = sandbox.makeKey(kind, Set.of(permissions), portfolio);
    return CdpKey.read(made.name(), made.secret()).orElseThrow();
  }

  CoinbaseKeys keys() {
    return new CoinbaseKeys(endpoints, http(HttpPatience.standard()), () -> NOW);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
