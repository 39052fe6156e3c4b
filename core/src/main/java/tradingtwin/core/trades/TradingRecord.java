package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradingtwin.contracts.views.Positions;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.TradeSummary;
import tradingtwin.core.account.Accounts;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;

/// The account in numbers, computed from its fills by the engine: nothing is kept, nothing
/// guessed.
public final class TradingRecord {
  private final TradeBook book;
  private final Accounts accounts;

  TradingRecord(TradeBook book, Accounts accounts) {
    this.book = book;
    this.accounts = accounts;
  }

  /// Counts, results per currency, and results by the day on which trips were closed.
  public TradeSummary summary(String userId) {
    List<Trade> trades = book.all(userId);
    Ledger ledger = Ledger.of(EngineFills.of(trades), DecisionPolicy.DEFAULT);
    List<RoundTrip> trips = ledger.roundTrips();
    ZoneId zone = ZoneId.of(accounts.get(userId).timeZone());
    return new TradeSummary(
        trades.size(),
        ledger.moves().size(),
        trips.size(),
        (int) trips.stream().filter(trip -> trip.netPnl().signum() > 0).count(),
        (int) trips.stream().filter(trip -> trip.netPnl().signum() < 0).count(),
        trades.stream().map(Trade::symbol).distinct().sorted().toList(),
        trades.isEmpty() ? null : trades.getFirst().ts(),
        trades.isEmpty() ? null : trades.getLast().ts(),
        realised(trips),
        days(trips, zone));
  }

  /// Everything that was done, move by move.
  public Ledger ledger(String userId) {
    return Ledger.of(EngineFills.of(book.all(userId)), DecisionPolicy.DEFAULT);
  }

  /// What was done in the account and symbol of that fill, move by move; nothing if there is no
  /// such fill.
  public Ledger ledgerAround(String userId, String tradeId) {
    return Ledger.of(EngineFills.of(book.beside(userId, tradeId)), DecisionPolicy.DEFAULT);
  }

  /// What is open.
  public Positions positions(String userId) {
    Ledger ledger = ledger(userId);
    Map<Ledger.Book, Ledger.Move> last = new LinkedHashMap<>();
    Map<Ledger.Book, Instant> opened = new LinkedHashMap<>();
    for (Ledger.Move move : ledger.moves()) {
      Ledger.Book of = new Ledger.Book(move.decision().account(), move.decision().symbol());
      last.put(of, move);
      if (move.opens()) {
        opened.put(of, move.decision().ts());
      }
    }
    List<Positions.Position> open = new ArrayList<>();
    last.forEach(
        (of, move) -> {
          if (!move.after().flat()) {
            open.add(
                new Positions.Position(
                    of.symbol(),
                    of.account(),
                    move.after().qty(),
                    move.after().averageCost().round(MathContext.DECIMAL64),
                    opened.getOrDefault(of, move.decision().ts()),
                    ledger.symbolsFirstSold().contains(of)));
          }
        });
    return new Positions(open);
  }

  private static List<TradeSummary.Realised> realised(List<RoundTrip> trips) {
    Map<String, List<RoundTrip>> byCurrency = new TreeMap<>();
    trips.forEach(
        trip -> byCurrency.computeIfAbsent(quote(trip.symbol()), c -> new ArrayList<>()).add(trip));
    List<TradeSummary.Realised> realised = new ArrayList<>();
    byCurrency.forEach(
        (currency, own) ->
            realised.add(
                new TradeSummary.Realised(
                    currency,
                    sum(own, RoundTrip::grossPnl),
                    sum(own, RoundTrip::fees),
                    sum(own, RoundTrip::netPnl),
                    own.stream().anyMatch(trip -> !trip.unconvertedFees().isEmpty()))));
    return realised;
  }

  private static List<TradeSummary.Day> days(List<RoundTrip> trips, ZoneId zone) {
    record Cell(LocalDate date, String currency) {}
    Map<Cell, List<RoundTrip>> cells = new LinkedHashMap<>();
    for (RoundTrip trip : trips) {
      Cell cell = new Cell(LocalDate.ofInstant(trip.closedAt(), zone), quote(trip.symbol()));
      cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(trip);
    }
    List<TradeSummary.Day> days = new ArrayList<>();
    cells.forEach(
        (cell, own) ->
            days.add(
                new TradeSummary.Day(
                    cell.date().toString(),
                    cell.currency(),
                    sum(own, RoundTrip::netPnl),
                    own.size())));
    return days;
  }

  private static BigDecimal sum(
      List<RoundTrip> trips, java.util.function.Function<RoundTrip, BigDecimal> part) {
    return trips.stream()
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(MathContext.DECIMAL64);
  }

  /// Currency of the result: what stands behind the dash; a bare ticker has none in our fills.
  private static String quote(String symbol) {
    int dash = symbol.lastIndexOf('-');
    return dash < 0 ? "" : symbol.substring(dash + 1);
  }
}
