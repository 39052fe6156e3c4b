package tradingtwin.core.connections;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.brokers.coinbase.Pkce;
import tradingtwin.brokers.coinbase.ScopesAnswer;
import tradingtwin.brokers.coinbase.TokenAnswer;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.BrokerAccounts;

/// Connecting Coinbase with OAuth 2: state and PKCE S256, bound to the session, accepted once;
/// the grant is proved read-only before anything is kept.
public final class ConnectingCoinbase {
  /// How this broker is spelled everywhere.
  public static final String BROKER = "coinbase";

  private static final String BACK = "/connections?connected=coinbase";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CoinbaseOAuth oauth;
  private final ConsentIntents intents;
  private final Connections connections;
  private final BrokerAccounts accounts;
  private final TenantDatabase database;
  private final Audit audit;
  private final boolean sandbox;

  ConnectingCoinbase(
      CoinbaseOAuth oauth,
      ConsentIntents intents,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit,
      boolean sandbox) {
    this.oauth = oauth;
    this.intents = intents;
    this.connections = connections;
    this.accounts = accounts;
    this.database = database;
    this.audit = audit;
    this.sandbox = sandbox;
  }

  /// Where the browser goes to ask for consent.
  public URI begin(Identity identity) {
    String state = Pkce.freshState(RANDOM);
    Pkce pkce = Pkce.fresh(RANDOM);
    intents.remember(
        state, new ConsentIntents.Intent(identity.userId(), identity.sessionId(), pkce.verifier()));
    return oauth.authorizationUrl(state, pkce);
  }

  /// What became of the consent; the answer is where the browser goes.
  public String finish(
      Identity identity, String state, @Nullable String code, @Nullable String error) {
    ConsentIntents.Intent intent = intents.take(state).orElse(null);
    boolean ours =
        intent != null
            && intent.userId().equals(identity.userId())
            && intent.sessionId().equals(identity.sessionId());
    if (intent == null || !ours) {
      return failed("state");
    }
    if (code == null || error != null) {
      return failed("denied");
    }
    return switch (oauth.exchange(code, new Pkce(intent.verifier()))) {
      case TokenAnswer.Failed failed -> failed(word(failed.failure()));
      case TokenAnswer.Tokens tokens -> keepIfReadOnly(identity.userId(), tokens);
    };
  }

  private String keepIfReadOnly(String userId, TokenAnswer.Tokens tokens) {
    return switch (oauth.provenScopes(tokens.accessToken())) {
      case ScopesAnswer.Failed failed -> {
        oauth.revoke(tokens.accessToken());
        yield failed(word(failed.failure()));
      }
      case ScopesAnswer.ReadOnly proven -> {
        TokenAnswer.Tokens kept =
            new TokenAnswer.Tokens(
                tokens.accessToken(), tokens.refreshToken(), tokens.expiresAt(), proven.scopes());
        database.run(userId, () -> keep(userId, kept));
        yield BACK;
      }
    };
  }

  private void keep(String userId, TokenAnswer.Tokens tokens) {
    String account = accounts.target(userId, BROKER).accountId();
    String connectionId = connections.connect(userId, BROKER, account, tokens);
    audit.record(
        database.jdbc(),
        userId,
        "broker.connected",
        Map.of("broker", BROKER, "connectionId", connectionId, "scopes", tokens.scopes()));
  }

  /// Ends a connection here, and at the broker as far as it can be reached.
  public void disconnect(String userId, String connectionId) {
    Connections.Open open =
        database.as(
            userId,
            () -> {
              Connections.Open found =
                  connections
                      .lock(userId, connectionId)
                      .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
              boolean _ = connections.become(userId, connectionId, "REVOKED");
              audit.record(
                  database.jdbc(),
                  userId,
                  "broker.disconnected",
                  Map.of("connectionId", connectionId));
              return found;
            });
    oauth.revoke(open.access());
  }

  /// Brokers on offer and connections that stand.
  public Brokers list(String userId) {
    List<Brokers.Broker> offered =
        List.of(
            new Brokers.Broker(
                BROKER,
                "Coinbase",
                List.of(Brokers.Broker.Way.OAUTH, Brokers.Broker.Way.CSV),
                sandbox),
            new Brokers.Broker("binance", "Binance", List.of(Brokers.Broker.Way.CSV), false),
            new Brokers.Broker("kraken", "Kraken", List.of(Brokers.Broker.Way.CSV), false),
            new Brokers.Broker(
                "generic", "Trading Twin template", List.of(Brokers.Broker.Way.CSV), false));
    return database.as(userId, () -> new Brokers(offered, connections.list()));
  }

  private static String failed(String word) {
    return "/connections?failed=" + word;
  }

  private static String word(BrokerFailure failure) {
    return switch (failure) {
      case BrokerFailure.TooPowerful _ -> "too-powerful";
      case BrokerFailure.MissingScope _ -> "missing-scope";
      case BrokerFailure.Misconfigured _ -> "misconfigured";
      case BrokerFailure.Expired _, BrokerFailure.Revoked _ -> "denied";
      case BrokerFailure.RateLimited _, BrokerFailure.Unavailable _ -> "unavailable";
      case BrokerFailure.Malformed _ -> "broker";
    };
  }
}
