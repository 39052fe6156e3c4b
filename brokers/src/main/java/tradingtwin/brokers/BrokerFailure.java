package tradingtwin.brokers;

import java.time.Duration;
import java.util.Set;

/// Why a broker did not give what was asked. Each kind asks for a different next step.
public sealed interface BrokerFailure {

  /// Too many requests, still after our own bounded retries; ask again after `retryAfter`.
  record RateLimited(Duration retryAfter) implements BrokerFailure {}

  /// The access token is no longer valid; refresh it.
  record Expired() implements BrokerFailure {}

  /// The trader or the broker ended the connection; the trader must connect again.
  record Revoked() implements BrokerFailure {}

  /// The trader granted less than we need.
  record MissingScope(Set<String> missing) implements BrokerFailure {
    public MissingScope {
      missing = Set.copyOf(missing);
    }
  }

  /// The trader granted more than reading; we refuse to hold such a grant.
  record TooPowerful(Set<String> scopes) implements BrokerFailure {
    public TooPowerful {
      scopes = Set.copyOf(scopes);
    }
  }

  /// The broker lets us in and shows us no account: the trader left all of them out.
  record NothingShared() implements BrokerFailure {}

  /// Our own registration at the broker is wrong (client id, secret or redirect address).
  record Misconfigured(String reason) implements BrokerFailure {}

  /// The broker cannot be reached or is failing; try later.
  record Unavailable(String reason) implements BrokerFailure {}

  /// The broker answered something we do not understand.
  record Malformed(String reason) implements BrokerFailure {}

  /// Whether only the trader can mend it, by connecting again.
  default boolean asksToReconnect() {
    return switch (this) {
      case Revoked _, MissingScope _, TooPowerful _, NothingShared _ -> true;
      case Expired _, RateLimited _, Misconfigured _, Unavailable _, Malformed _ -> false;
    };
  }
}
