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
/// @param restated what was stated after that, oldest first
/// @param flows deposits and withdrawals, oldest first
/// @param rates account currency per unit of other currencies; where one is missing, the last
///     closed bar of its pair with the account currency is taken
public record EquityStatement(
    String account,
    String currency,
    Optional<BigDecimal> start,
    Instant since,
    List<Restated> restated,
    List<CashFlow> flows,
    Map<String, BigDecimal> rates) {

  /// Equity as it was stated again: the difference to what the account then held counts like
  /// money that came or went, so that neither a loss nor the distance below the peak is forgotten.
  ///
  /// @param equity what the account held at `at`, open positions included
  /// @param at when it was stated
  /// @param from when the difference begins to count, not before `at`
  public record Restated(BigDecimal equity, Instant at, Instant from) {
    public Restated {
      if (equity.signum() < 0 || from.isBefore(at)) {
        throw new IllegalArgumentException("equity is restated from its moment on: " + at);
      }
    }
  }

  public EquityStatement {
    restated = restated.stream().sorted(Comparator.comparing(Restated::at)).toList();
    flows = flows.stream().sorted(Comparator.comparing(CashFlow::at)).toList();
    rates = Map.copyOf(rates);
    if (account.isBlank() || currency.isBlank()) {
      throw new IllegalArgumentException("a statement names its account and currency");
    }
    if (start.isPresent() && start.get().signum() < 0) {
      throw new IllegalArgumentException("an account starts with nothing or more: " + account);
    }
  }

  /// One that was stated once.
  public EquityStatement(
      String account,
      String currency,
      Optional<BigDecimal> start,
      Instant since,
      List<CashFlow> flows,
      Map<String, BigDecimal> rates) {
    this(account, currency, start, since, List.of(), flows, rates);
  }

  /// The last statement that counts by `t`, without those before it.
  Optional<EquityStatement> fromTheLastBy(Instant t) {
    return restated.stream()
        .filter(each -> !each.from().isAfter(t))
        .reduce((before, after) -> after)
        .map(
            last ->
                new EquityStatement(
                    account,
                    currency,
                    Optional.of(last.equity()),
                    last.at(),
                    restated.stream().filter(each -> each.at().isAfter(last.at())).toList(),
                    flows,
                    rates));
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
