package tradingtwin.contracts.views;

import java.util.List;

/// The trader's broker accounts.
public record BrokerAccounts(List<BrokerAccount> accounts) {
  public BrokerAccounts {
    accounts = List.copyOf(accounts);
  }
}
