package tradingtwin.brokers.coinbase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tradingtwin.brokers.BrokerFailure;

/// What we ask a trader to allow, and what we refuse to be allowed.
public final class CoinbaseScopes {

  /// Read the product list, the accounts and the fills.
  public static final List<String> NEEDED =
      List.of("wallet:user:read", "wallet:accounts:read", "wallet:transactions:read");

  /// Lets a reading go on for longer than an hour; no right of its own.
  public static final String OFFLINE = "offline_access";

  private CoinbaseScopes() {}

  static String asked() {
    return String.join(",", NEEDED) + "," + OFFLINE;
  }

  /// Anything that is not plainly reading is refused, known to us or not.
  static ScopesAnswer judge(Set<String> granted) {
    Set<String> powerful =
        granted.stream().filter(s -> !readsOnly(s)).collect(Collectors.toUnmodifiableSet());
    if (!powerful.isEmpty()) {
      return new ScopesAnswer.Failed(new BrokerFailure.TooPowerful(powerful));
    }
    Set<String> missing = new LinkedHashSet<>(NEEDED);
    missing.removeAll(granted);
    return missing.isEmpty()
        ? new ScopesAnswer.ReadOnly(granted)
        : new ScopesAnswer.Failed(new BrokerFailure.MissingScope(missing));
  }

  private static boolean readsOnly(String scope) {
    return scope.equals(OFFLINE) || scope.matches("wallet:[a-z-]+:(read|email)");
  }
}
