package tradingtwin.core.connections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.binance.BinanceClients;
import tradingtwin.brokers.binance.BinanceKey;
import tradingtwin.brokers.binance.BinanceKeyAnswer;
import tradingtwin.brokers.coinbase.CdpKey;
import tradingtwin.brokers.coinbase.CoinbaseAccess;
import tradingtwin.brokers.coinbase.CoinbaseKeys;
import tradingtwin.brokers.coinbase.KeyAnswer;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CoinbaseKey;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.core.trades.Target;

/// Connecting a broker with a key that the trader made there: proved to read and to do nothing
/// else before anything is kept.
public final class ConnectingByKey {
  private static final String NAME = "/name";
  private static final String SECRET = "/privateKey";
  private static final String BINANCE_SECRET = "/secretKey";

  /// How this broker is spelled everywhere.
  static final String BINANCE = "binance";

  private final CoinbaseClients coinbase;
  private final BinanceClients binance;
  private final boolean binanceIsOpen;
  private final Connections connections;
  private final BrokerAccounts accounts;
  private final TenantDatabase database;
  private final Audit audit;

  ConnectingByKey(
      CoinbaseClients coinbase,
      BinanceClients binance,
      boolean binanceIsOpen,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    this.coinbase = coinbase;
    this.binance = binance;
    this.binanceIsOpen = binanceIsOpen;
    this.connections = connections;
    this.accounts = accounts;
    this.database = database;
    this.audit = audit;
  }

  /// @throws RefusedException naming the field, when the key cannot be read, is not accepted,
  ///     or may do more than view
  public void coinbase(String userId, CoinbaseKey given) {
    String name = given.name().strip();
    if (!CdpKey.isName(name)) {
      throw refused(NAME, "This is no name of a key; it looks like organizations/…/apiKeys/….");
    }
    CdpKey key =
        CdpKey.read(name, given.privateKey())
            .orElseThrow(
                () ->
                    refused(
                        SECRET,
                        "This is no private key. An EC key begins with -----BEGIN EC PRIVATE KEY-----; "
                            + "an Ed25519 key is 44 or 88 characters."));
    switch (coinbase.keys().proven(key)) {
      case KeyAnswer.Failed failed -> throw refusal(failed.failure(), SECRET);
      case KeyAnswer.ViewOnly proven -> {
        CoinbaseClients.AccountChoice account =
            coinbase.account(new CoinbaseAccess.Key(key), proven.portfolio());
        Secrets secrets =
            Secrets.ofKey(name, given.privateKey().strip(), Set.of(CoinbaseKeys.VIEW));
        database.run(userId, () -> keep(account.of(accounts, userId), secrets, List.of()));
      }
    }
  }

  /// @throws RefusedException naming the field, when the key is not accepted or may do more
  ///     than read; or when this house does not offer Binance
  public void binance(String userId, tradingtwin.contracts.requests.BinanceKey given) {
    if (!binanceIsOpen) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
    BinanceKey key = new BinanceKey(given.apiKey(), given.secretKey());
    List<String> named = given.markets() == null ? List.of() : given.markets();
    switch (binance.proven(key)) {
      case BinanceKeyAnswer.Failed failed -> throw refusal(failed.failure(), BINANCE_SECRET);
      case BinanceKeyAnswer.ReadOnly proven -> {
        Secrets secrets = Secrets.ofKey(key.name(), key.secret(), Set.of(BinanceClients.READING));
        database.run(userId, () -> keep(binanceAccount(userId, proven), secrets, named));
      }
    }
  }

  private Target binanceAccount(String userId, BinanceKeyAnswer.ReadOnly proven) {
    return proven.account().isEmpty()
        ? accounts.target(userId, BINANCE)
        : accounts.target(userId, BINANCE, proven.account(), "Account");
  }

  private void keep(Target target, Secrets secrets, List<String> markets) {
    String connectionId = connections.connect(target, secrets);
    connections.name(connectionId, markets);
    audit.record(
        database.jdbc(),
        target.userId(),
        "broker.connected",
        Map.of(
            "broker",
            target.broker(),
            "connectionId",
            connectionId,
            "way",
            secrets.way().word(),
            "scopes",
            secrets.rights()));
  }

  private static RefusedException refusal(BrokerFailure failure, String secret) {
    return switch (failure) {
      case BrokerFailure.TooPowerful more ->
          refused(
              secret,
              "This key may do more than read (%s). Nothing was kept; make one that may only read."
                  .formatted(String.join(", ", new TreeSet<>(more.scopes()))));
      case BrokerFailure.MissingScope _, BrokerFailure.NothingShared _ ->
          refused(secret, "This key may not read. Nothing was kept.");
      case BrokerFailure.Expired _, BrokerFailure.Revoked _ ->
          refused(secret, "The broker does not accept this key with this name. Nothing was kept.");
      case BrokerFailure.RateLimited _, BrokerFailure.Unavailable _ ->
          RefusedException.of(
              ProblemCode.UNAVAILABLE, "The broker cannot be reached. Nothing was kept.");
      case BrokerFailure.Misconfigured _, BrokerFailure.Malformed _ ->
          RefusedException.of(
              ProblemCode.BROKER, "The broker did not say what this key may do. Nothing was kept.");
    };
  }

  private static RefusedException refused(String pointer, String message) {
    return new RefusedException(
        Problem.of(
            ProblemCode.VALIDATION,
            "The key was not accepted.",
            List.of(new Problem.FieldError(pointer, message))));
  }
}
