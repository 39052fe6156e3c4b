package tradingtwin.core.connections;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.coinbase.CoinbaseAccess;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.brokers.coinbase.Pkce;
import tradingtwin.brokers.coinbase.ScopesAnswer;
import tradingtwin.brokers.coinbase.TokenAnswer;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.core.trades.Target;

/// Connecting Coinbase with OAuth 2: state and PKCE S256, bound to the session, accepted once;
/// the grant is proved read-only before anything is kept.
public final class ConnectingCoinbase {
  private static final String BACK = "/connections?connected=coinbase";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CoinbaseOAuth oauth;
  private final CoinbaseClients coinbase;
  private final ConsentIntents intents;
  private final Connections connections;
  private final BrokerAccounts accounts;
  private final TenantDatabase database;
  private final Audit audit;

  ConnectingCoinbase(
      CoinbaseOAuth oauth,
      CoinbaseClients coinbase,
      ConsentIntents intents,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    this.oauth = oauth;
    this.coinbase = coinbase;
    this.intents = intents;
    this.connections = connections;
    this.accounts = accounts;
    this.database = database;
    this.audit = audit;
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
        CoinbaseClients.AccountChoice account =
            coinbase.account(new CoinbaseAccess.Consent(tokens.accessToken()));
        database.run(userId, () -> keep(userId, account, kept));
        yield BACK;
      }
    };
  }

  private void keep(
      String userId, CoinbaseClients.AccountChoice account, TokenAnswer.Tokens tokens) {
    Target target = account.of(accounts, userId);
    String connectionId = connections.connect(target, Secrets.of(tokens));
    audit.record(
        database.jdbc(),
        userId,
        "broker.connected",
        Map.of("broker", target.broker(), "connectionId", connectionId, "scopes", tokens.scopes()));
  }

  private static String failed(String word) {
    return "/connections?failed=" + word;
  }

  private static String word(BrokerFailure failure) {
    return switch (failure) {
      case BrokerFailure.TooPowerful _ -> "too-powerful";
      case BrokerFailure.MissingScope _, BrokerFailure.NothingShared _ -> "missing-scope";
      case BrokerFailure.Misconfigured _ -> "misconfigured";
      case BrokerFailure.Expired _, BrokerFailure.Revoked _ -> "denied";
      case BrokerFailure.RateLimited _, BrokerFailure.Unavailable _ -> "unavailable";
      case BrokerFailure.Malformed _ -> "broker";
    };
  }
}
