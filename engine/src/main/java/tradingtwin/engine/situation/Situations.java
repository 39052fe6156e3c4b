package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.ChasingPolicy;
import tradingtwin.engine.bias.PresentRunUp;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;
import tradingtwin.engine.fills.RoundTrip;

/// Situations read from a trader's fills, bars and statement of equity.
///
/// The ledger may hold fills of all accounts: money is read for the account of the statement,
/// habits and pace over all of them. What was filled or closed after the moment is not read.
public final class Situations {
  private Situations() {}

  /// The situation before an entry. Cooldown, habits, setups and a buying plan do not follow
  /// from fills; [Situation#with] adds them.
  public static Situation of(
      Ledger ledger,
      Market market,
      EquityStatement statement,
      EntryQuestion question,
      SituationPolicy policy) {
    Instant at = question.at();
    List<Move> moves =
        ledger.moves().stream().filter(move -> !move.decision().ts().isAfter(at)).toList();
    List<RoundTrip> trips =
        ledger.roundTrips().stream().filter(trip -> !trip.closedAt().isAfter(at)).toList();
    Rates rates = new Rates(statement, market, at, policy);
    Pace pace = new Pace(moves, trips, question);
    return new Situation(
        at,
        question.zone(),
        EquityCurve.funds(
            statement, inAccount(moves, statement), rates, at, question.zone(), policy),
        pace.today(),
        pace.history(policy),
        holding(moves, statement, question, rates),
        Optional.empty(),
        Habits.none(),
        runUp(market, question, trips, policy),
        Map.of(),
        Optional.empty());
  }

  private static List<Move> inAccount(List<Move> moves, EquityStatement statement) {
    String account = statement.account();
    return moves.stream().filter(move -> move.decision().account().equals(account)).toList();
  }

  private static Holding holding(
      List<Move> moves, EquityStatement statement, EntryQuestion question, Rates rates) {
    Book book = new Book(statement.account(), question.symbol());
    Position position = Position.FLAT;
    Optional<Instant> lastEntry = Optional.empty();
    Optional<String> currency = Pace.pairQuote(question.symbol());
    for (Move move : moves) {
      if (!move.decision().symbol().equals(book.symbol())) {
        continue;
      }
      if (move.decision().account().equals(book.account())) {
        position = move.after();
        currency = Optional.of(Rates.currencyOf(move.decision()));
      }
      if (move.enters()) {
        lastEntry = Optional.of(move.decision().ts());
      }
    }
    Optional<BigDecimal> mark = rates.mark(book.symbol(), question.at());
    return new Holding(
        position,
        mark,
        lastEntry,
        question.sizeStep(),
        rates.of(currency.orElse(statement.currency())));
  }

  private static OptionalDouble runUp(
      Market market, EntryQuestion question, List<RoundTrip> trips, SituationPolicy policy) {
    Optional<Candles> candles = market.candles(question.symbol());
    if (candles.isEmpty()) {
      return OptionalDouble.empty();
    }
    return PresentRunUp.percentile(
        candles.get(),
        question.at(),
        question.direction(),
        trips,
        ChasingPolicy.DEFAULT,
        candles.get().granularity().multipliedBy(policy.freshBars()));
  }
}
