package tradingtwin.core.connections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tradingtwin.brokers.BrokerFailure;
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

  private final CoinbaseClients coinbase;
  private final Connections connections;
  private final BrokerAccounts accounts;
  private final TenantDatabase database;
  private final Audit audit;

  ConnectingByKey(
      CoinbaseClients coinbase,
      Connections connections,
      BrokerAccounts accounts,
      TenantDatabase database,
      Audit audit) {
    this.coinbase = coinbase;
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
      case KeyAnswer.Failed failed -> throw refusal(failed.failure());
      case KeyAnswer.ViewOnly proven -> {
        CoinbaseClients.AccountChoice account =
            coinbase.account(new CoinbaseAccess.Key(key), proven.portfolio());
        Secrets secrets =
            Secrets.ofKey(name, given.privateKey().strip(), Set.of(CoinbaseKeys.VIEW));
        database.run(userId, () -> keep(userId, account, secrets));
      }
    }
  }

  private void keep(String userId, CoinbaseClients.AccountChoice account, Secrets secrets) {
    Target target = account.of(accounts, userId);
    String connectionId = connections.connect(target, secrets);
    audit.record(
        database.jdbc(),
        userId,
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

  private static RefusedException refusal(BrokerFailure failure) {
    return switch (failure) {
      case BrokerFailure.TooPowerful more ->
          refused(
              SECRET,
              "This key may do more than view (%s). Nothing was kept; make one that may only view."
                  .formatted(String.join(", ", new TreeSet<>(more.scopes()))));
      case BrokerFailure.MissingScope _, BrokerFailure.NothingShared _ ->
          refused(SECRET, "This key may not view. Nothing was kept.");
      case BrokerFailure.Expired _, BrokerFailure.Revoked _ ->
          refused(SECRET, "The broker does not accept this key with this name. Nothing was kept.");
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
