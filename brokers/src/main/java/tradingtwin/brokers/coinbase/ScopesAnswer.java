package tradingtwin.brokers.coinbase;

import java.util.Set;
import tradingtwin.brokers.BrokerFailure;

/// What a grant may do, as proved by asking Coinbase.
public sealed interface ScopesAnswer {

  /// The grant reads, reads all that we need, and can do nothing else.
  record ReadOnly(Set<String> scopes) implements ScopesAnswer {
    public ReadOnly {
      scopes = Set.copyOf(scopes);
    }
  }

  /// The grant is too powerful, too narrow, or could not be proved.
  record Failed(BrokerFailure failure) implements ScopesAnswer {}
}
