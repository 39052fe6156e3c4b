package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.util.Optional;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.engine.gate.CheckUnit;
import tradingtwin.engine.gate.Intent;

/// What the money of one plan's checks is counted in.
///
/// @param account of the account
/// @param quote of the symbol's price; empty where nobody says
record Currencies(String account, Optional<String> quote) {

  /// A symbol that is no pair is priced in the account's own currency where the rate is one.
  static Currencies of(Intent intent, Standing standing) {
    String symbol = intent.symbol();
    int cut = Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/'));
    Optional<String> own =
        standing
            .situation()
            .holding()
            .quoteRate()
            .filter(rate -> rate.compareTo(BigDecimal.ONE) == 0)
            .map(_ -> standing.currency());
    return new Currencies(
        standing.currency(), cut < 0 ? own : Optional.of(symbol.substring(cut + 1)));
  }

  Optional<String> of(CheckUnit unit) {
    return switch (unit) {
      case MONEY -> Optional.of(account);
      case QUOTE_MONEY -> quote;
      case SHARE, R, COUNT, MINUTES, PERCENTILE, TIME, NAME -> Optional.empty();
    };
  }
}
