package tradingtwin.core.connections;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.Bookmark;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.FetchFills;
import tradingtwin.brokers.binance.BinanceClients;
import tradingtwin.brokers.binance.BinanceKey;
import tradingtwin.brokers.coinbase.CdpKey;
import tradingtwin.brokers.coinbase.CoinbaseAccess;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.brokers.coinbase.TokenAnswer;
import tradingtwin.core.database.TenantDatabase;

/// The right to read a connection now; a consent's tokens are renewed in time.
///
/// A refresh token works once, so renewal happens under the lock of the row and the new one is
/// committed before the access token is used.
public final class ReadingConnection {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final CoinbaseOAuth oauth;
  private final CoinbaseClients coinbase;
  private final BinanceClients binance;
  private final Connections connections;
  private final Bookmarks bookmarks;
  private final TenantDatabase database;
  private final InstantSource clock;

  ReadingConnection(
      CoinbaseOAuth oauth,
      CoinbaseClients coinbase,
      BinanceClients binance,
      Connections connections,
      Bookmarks bookmarks,
      TenantDatabase database,
      InstantSource clock) {
    this.oauth = oauth;
    this.coinbase = coinbase;
    this.binance = binance;
    this.connections = connections;
    this.bookmarks = bookmarks;
    this.database = database;
    this.clock = clock;
  }

  /// Whether and how the connection can be read.
  public sealed interface Right {

    /// @param fills reads this connection and no other
    record Granted(FetchFills fills) implements Right {}

    /// The trader has to connect again.
    record Reconnect() implements Right {}

    /// Not now; a later try may work.
    record Later(BrokerFailure failure) implements Right {}
  }

  /// The right as it stands; renews when the token is about to end.
  public Right right(String userId, String connectionId) {
    return right(userId, connectionId, false);
  }

  /// Renews whatever the clock says: the broker called the token expired.
  public Right renewed(String userId, String connectionId) {
    return right(userId, connectionId, true);
  }

  private Right right(String userId, String connectionId, boolean renew) {
    return database.as(
        userId,
        () -> {
          Optional<Connections.Open> open =
              connections.lock(userId, connectionId).filter(c -> c.status().equals("ACTIVE"));
          if (open.isEmpty()) {
            return new Right.Reconnect();
          }
          Secrets secrets = open.get().secrets();
          return switch (secrets.way()) {
            case KEY -> byKey(open.get());
            case OAUTH ->
                renew || endsSoon(secrets)
                    ? renew(userId, open.get())
                    : granted(new AccessToken(secrets.first()));
          };
        });
  }

  private boolean endsSoon(Secrets secrets) {
    Instant expiresAt = secrets.expiresAt();
    return expiresAt == null || expiresAt.isBefore(clock.instant().plus(MARGIN));
  }

  private Right byKey(Connections.Open open) {
    Secrets secrets = open.secrets();
    if (open.broker().equals(ConnectingByKey.BINANCE)) {
      BinanceKey key = new BinanceKey(secrets.first(), secrets.second());
      return new Right.Granted(
          binance.reading(key, open.markets(), bookmarks.of(open.connectionId())));
    }
    return CdpKey.read(secrets.first(), secrets.second())
        .<Right>map(key -> new Right.Granted(coinbase.reading(new CoinbaseAccess.Key(key))))
        .orElseGet(Right.Reconnect::new);
  }

  private Right granted(AccessToken token) {
    return new Right.Granted(coinbase.reading(new CoinbaseAccess.Consent(token)));
  }

  private Right renew(String userId, Connections.Open open) {
    return switch (oauth.refresh(open.secrets().second())) {
      case TokenAnswer.Tokens tokens -> {
        connections.keep(userId, open.connectionId(), Secrets.of(tokens));
        yield granted(tokens.accessToken());
      }
      case TokenAnswer.Failed failed -> {
        boolean over =
            failed.failure().asksToReconnect() || failed.failure() instanceof BrokerFailure.Expired;
        boolean _ = over && connections.become(userId, open.connectionId(), "RECONNECT");
        yield over ? new Right.Reconnect() : new Right.Later(failed.failure());
      }
    };
  }

  /// Notes that an import's fills were saved, and how far they reach, in the running
  /// transaction.
  public void imported(
      String userId, String connectionId, String importId, List<Bookmark> reached) {
    bookmarks.move(userId, connectionId, importId, reached, clock.instant());
    connections.imported(connectionId, clock.instant());
  }

  /// The broker refuses us for good until the trader connects again.
  public void lost(String userId, String connectionId) {
    database.run(
        userId,
        () -> {
          boolean _ = connections.become(userId, connectionId, "RECONNECT");
        });
  }
}
