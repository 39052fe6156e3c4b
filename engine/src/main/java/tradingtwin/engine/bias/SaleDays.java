package tradingtwin.engine.bias;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// The days on which an account sold something it held from the day before, with everything it
/// held.
///
/// Positions are taken at the start of the day. One whose symbol has no bar that day drops
/// out, sold or not, so that both sides of the count lose it alike. Selling means reducing: a
/// short is sold by buying back.
final class SaleDays {

  /// How a position stood.
  enum Standing {
    GAIN,
    LOSS,
    NEITHER
  }

  /// A position sold that day, judged by its average cost.
  record Sold(Move move, Standing standing, Instant openedAt) {}

  /// One account's sale day: what was sold and how the rest stood all day long.
  record SaleDay(LocalDate day, List<Sold> sold, List<Standing> kept) {}

  private final Market market;
  private final ZoneId zone;
  private final int smallestPortfolio;
  private final SortedSet<String> symbolsWithoutBars = new TreeSet<>();
  private final Map<String, int[]> bySymbol = new HashMap<>();

  SaleDays(TraderRecord trader) {
    market = trader.market();
    zone = trader.policies().zone();
    smallestPortfolio = trader.policies().disposition().smallestPortfolio();
  }

  /// All sale days of all accounts; accounts as they first appear, days in order.
  List<SaleDay> of(List<Move> moves) {
    Map<String, TreeMap<LocalDate, List<Move>>> byAccount = new LinkedHashMap<>();
    for (Move move : moves) {
      byAccount
          .computeIfAbsent(move.decision().account(), account -> new TreeMap<>())
          .computeIfAbsent(day(move), day -> new ArrayList<>())
          .add(move);
    }
    List<SaleDay> days = new ArrayList<>();
    for (TreeMap<LocalDate, List<Move>> byDay : byAccount.values()) {
      TreeMap<String, Held> held = new TreeMap<>();
      byDay.forEach(
          (day, own) -> {
            judge(day, own, held, days);
            own.forEach(move -> carry(move, held));
          });
    }
    return days;
  }

  /// What was counted of one symbol; empty when it was never held on a sale day.
  Optional<OdeanCount> of(String symbol) {
    int[] cells = bySymbol.get(symbol);
    return cells == null
        ? Optional.empty()
        : Optional.of(new OdeanCount(cells[0], cells[1], cells[2], cells[3]));
  }

  private void count(String symbol, Standing standing, int first) {
    int[] cells = bySymbol.computeIfAbsent(symbol, any -> new int[4]);
    switch (standing) {
      case GAIN -> cells[first]++;
      case LOSS -> cells[first + 1]++;
      case NEITHER -> {}
    }
  }

  /// Symbols held on a sale day for which the market has no bars at all.
  List<String> symbolsWithoutBars() {
    return List.copyOf(symbolsWithoutBars);
  }

  private record Held(Position position, Instant openedAt) {}

  private static void carry(Move move, Map<String, Held> held) {
    String symbol = move.decision().symbol();
    Held before = held.get(symbol);
    if (move.after().flat()) {
      held.remove(symbol);
    } else {
      Instant since = before == null || move.opens() ? move.decision().ts() : before.openedAt();
      held.put(symbol, new Held(move.after(), since));
    }
  }

  private LocalDate day(Move move) {
    var decision = move.decision();
    ZoneId calendar = decision.knowsTimeOfDay() ? zone : ZoneOffset.UTC;
    return LocalDate.ofInstant(decision.ts(), calendar);
  }

  private void judge(LocalDate day, List<Move> moves, Map<String, Held> held, List<SaleDay> days) {
    if (held.size() < smallestPortfolio) {
      return;
    }
    Map<String, List<Move>> sales = salesOf(moves, held);
    if (sales.isEmpty()) {
      return;
    }
    List<Sold> sold = new ArrayList<>();
    List<Standing> kept = new ArrayList<>();
    List<Runnable> counted = new ArrayList<>();
    held.forEach(
        (symbol, position) -> {
          Range range = range(symbol, day);
          if (range.known()) {
            List<Move> own = sales.getOrDefault(symbol, List.of());
            if (own.isEmpty()) {
              Standing standing = range.standing(position.position());
              kept.add(standing);
              counted.add(() -> count(symbol, standing, 2));
            } else {
              Standing standing = realised(own);
              sold.add(new Sold(own.getFirst(), standing, position.openedAt()));
              counted.add(() -> count(symbol, standing, 0));
            }
          }
        });
    if (!sold.isEmpty() && sold.size() + kept.size() >= smallestPortfolio) {
      days.add(new SaleDay(day, List.copyOf(sold), List.copyOf(kept)));
      counted.forEach(Runnable::run);
    }
  }

  /// Reductions of what was held at the start of the day, up to where it was flat.
  private static Map<String, List<Move>> salesOf(List<Move> moves, Map<String, Held> held) {
    Map<String, List<Move>> sales = new HashMap<>();
    TreeSet<String> over = new TreeSet<>();
    for (Move move : moves) {
      String symbol = move.decision().symbol();
      if (held.containsKey(symbol) && !over.contains(symbol) && move.leaves()) {
        sales.computeIfAbsent(symbol, any -> new ArrayList<>()).add(move);
        if (move.after().qty().signum() != move.before().qty().signum()) {
          over.add(symbol);
        }
      }
    }
    return sales;
  }

  private static Standing realised(List<Move> sales) {
    BigDecimal pnl = BigDecimal.ZERO;
    for (Move move : sales) {
      var decision = move.decision();
      var closed = move.before().closedBy(decision.side(), decision.qty());
      pnl = pnl.add(move.before().pnlOfClosing(closed, decision.price()));
    }
    return switch (pnl.signum()) {
      case 1 -> Standing.GAIN;
      case -1 -> Standing.LOSS;
      default -> Standing.NEITHER;
    };
  }

  private record Range(double low, double high) {
    boolean known() {
      return high > 0;
    }

    Standing standing(Position position) {
      double worst = Math.min(position.returnAt(low), position.returnAt(high));
      double best = Math.max(position.returnAt(low), position.returnAt(high));
      return worst > 0 ? Standing.GAIN : best < 0 ? Standing.LOSS : Standing.NEITHER;
    }
  }

  private Range range(String symbol, LocalDate day) {
    if (market.candles(symbol).isEmpty()) {
      symbolsWithoutBars.add(symbol);
      return new Range(0, 0);
    }
    Candles candles = market.candles(symbol).get();
    Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
    OptionalInt first = candles.firstStartingAt(day.atStartOfDay(zone).toInstant());
    double low = Double.MAX_VALUE;
    double high = 0;
    for (int i = first.orElse(candles.size()); i < candles.size(); i++) {
      Candle bar = candles.at(i);
      if (!bar.start().isBefore(end)) {
        break;
      }
      low = Math.min(low, bar.low());
      high = Math.max(high, bar.high());
    }
    return new Range(low, high);
  }
}
