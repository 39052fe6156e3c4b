package tradingtwin.core.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.AccountStatements.Stated;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;

/// Where a trader stands in each of their accounts, each by its own money; inside a transaction of
/// the user.
///
/// The money does not depend on the symbol; one in the account's own currency is asked about.
final class EveryAccount {
  private static final String OWN_CURRENCY = "USD";

  private final Standings standings;
  private final AccountStatements statements;

  EveryAccount(Standings standings, AccountStatements statements) {
    this.standings = standings;
    this.statements = statements;
  }

  /// One account.
  ///
  /// @param stated what was said about it; empty for a trader without any account
  record One(Optional<Stated> stated, Standing standing) {}

  /// All of them, those with a statement first; one of a trader without any account.
  List<One> of(String userId, Persona persona) {
    List<Stated> all = statements.of(userId);
    Stream<Optional<Stated>> each =
        all.isEmpty() ? Stream.of(Optional.empty()) : all.stream().map(Optional::of);
    return each.map(stated -> new One(stated, standing(userId, stated, persona))).toList();
  }

  private Standing standing(String userId, Optional<Stated> stated, Persona persona) {
    return standings.before(
        userId,
        new Standings.Entry(
            stated.map(Stated::accountId).orElse(null), OWN_CURRENCY, Direction.LONG, persona),
        Market.none());
  }
}
