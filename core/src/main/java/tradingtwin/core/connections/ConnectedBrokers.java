package tradingtwin.core.connections;

import java.util.List;
import java.util.Map;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.contracts.views.Brokers.Broker.Way;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;

/// Brokers on offer, connections that stand, and their end.
public final class ConnectedBrokers {
  private final CoinbaseOAuth oauth;
  private final CoinbaseSettings coinbase;
  private final BinanceSettings binance;
  private final Connections connections;
  private final TenantDatabase database;
  private final Audit audit;

  ConnectedBrokers(
      CoinbaseOAuth oauth,
      CoinbaseSettings coinbase,
      BinanceSettings binance,
      Connections connections,
      TenantDatabase database,
      Audit audit) {
    this.oauth = oauth;
    this.coinbase = coinbase;
    this.binance = binance;
    this.connections = connections;
    this.database = database;
    this.audit = audit;
  }

  /// Brokers on offer and connections that stand.
  public Brokers list(String userId) {
    List<Brokers.Broker> offered =
        List.of(
            new Brokers.Broker(
                CoinbaseClients.BROKER,
                "Coinbase",
                List.of(Way.OAUTH, Way.KEY, Way.CSV),
                coinbase.sandbox(),
                coinbase.keyPage(),
                coinbase.accessPage()),
            binance(),
            onlyFiles("kraken", "Kraken"),
            onlyFiles("generic", "Trading Twin template"));
    return database.as(userId, () -> new Brokers(offered, connections.list()));
  }

  private Brokers.Broker binance() {
    return binance.enabled()
        ? new Brokers.Broker(
            ConnectingByKey.BINANCE,
            "Binance",
            List.of(Way.KEY, Way.CSV),
            binance.sandbox(),
            binance.keyPage(),
            binance.keyPage())
        : onlyFiles(ConnectingByKey.BINANCE, "Binance");
  }

  private static Brokers.Broker onlyFiles(String broker, String name) {
    return new Brokers.Broker(broker, name, List.of(Way.CSV), false, null, null);
  }

  /// Ends a connection here, and at the broker as far as it can be reached. A key can only be
  /// ended there by its owner.
  public void disconnect(String userId, String connectionId) {
    Secrets secrets =
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
              return found.secrets();
            });
    if (secrets.way() == Secrets.Way.OAUTH) {
      oauth.revoke(new AccessToken(secrets.first()));
    }
  }
}
