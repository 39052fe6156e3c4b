package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a trader, or the broker, says about the money in one account.
///
/// @param account the broker account
/// @param currency what its money is counted in
/// @param start equity at `since`, open positions included; empty when nobody has declared it
/// @param since when `start` held
/// @param flows deposits and withdrawals, oldest first
/// @param rates account currency per unit of other currencies; where one is missing, the last
///     closed bar of its pair with the account currency is taken
public record EquityStatement(
    String account,
    String currency,
    Optional<BigDecimal> start,
    Instant since,
    List<CashFlow> flows,
    Map<String, BigDecimal> rates) {

  public EquityStatement {
    flows = flows.stream().sorted(Comparator.comparing(CashFlow::at)).toList();
    rates = Map.copyOf(rates);
    if (account.isBlank() || currency.isBlank()) {
      throw new IllegalArgumentException("a statement names its account and currency");
    }
    if (start.isPresent() && start.get().signum() < 0) {
      throw new IllegalArgumentException("an account starts with nothing or more: " + account);
    }
  }

  /// An account about which nothing was said.
  public static EquityStatement undeclared(String account, String currency) {
    return new EquityStatement(
        account, currency, Optional.empty(), Instant.EPOCH, List.of(), Map.of());
  }

  /// An account that held `start` at `since`, without deposits or withdrawals.
  public static EquityStatement of(
      String account, String currency, BigDecimal start, Instant since) {
    return new EquityStatement(account, currency, Optional.of(start), since, List.of(), Map.of());
  }
}
