package tradingtwin.core.connections;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.brokers.coinbase.TokenAnswer;
import tradingtwin.core.database.TenantDatabase;

/// The right to read a connection now: its access token, renewed in time.
///
/// A refresh token works once, so renewal happens under the lock of the row and the new one is
/// committed before the access token is used.
public final class ReadingConnection {
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final CoinbaseOAuth oauth;
  private final Connections connections;
  private final TenantDatabase database;
  private final InstantSource clock;

  ReadingConnection(
      CoinbaseOAuth oauth, Connections connections, TenantDatabase database, InstantSource clock) {
    this.oauth = oauth;
    this.connections = connections;
    this.database = database;
    this.clock = clock;
  }

  /// Whether and how the connection can be read.
  public sealed interface Right {
    record Granted(AccessToken token) implements Right {}

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
          Instant soon = clock.instant().plus(MARGIN);
          return renew || open.get().expiresAt().isBefore(soon)
              ? renew(userId, open.get())
              : new Right.Granted(open.get().access());
        });
  }

  private Right renew(String userId, Connections.Open open) {
    return switch (oauth.refresh(open.refresh())) {
      case TokenAnswer.Tokens tokens -> {
        connections.keep(userId, open.connectionId(), tokens);
        yield new Right.Granted(tokens.accessToken());
      }
      case TokenAnswer.Failed failed ->
          switch (failed.failure()) {
            case BrokerFailure.Expired _, BrokerFailure.Revoked _ -> {
              boolean _ = connections.become(userId, open.connectionId(), "RECONNECT");
              yield new Right.Reconnect();
            }
            case BrokerFailure.RateLimited _,
                BrokerFailure.MissingScope _,
                BrokerFailure.TooPowerful _,
                BrokerFailure.Misconfigured _,
                BrokerFailure.Unavailable _,
                BrokerFailure.Malformed _ ->
                new Right.Later(failed.failure());
          };
    };
  }

  /// Notes that fills were read, in the running transaction.
  public void imported(String connectionId) {
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
