package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;

/// How often, how large and how soon a trader enters, over all accounts.
final class Pace {
  private final List<Move> moves;
  private final List<RoundTrip> trips;
  private final EntryQuestion question;
  private LocalDate lastDay = LocalDate.EPOCH;
  private Instant dayStart = Instant.MAX;
  private Instant dayEnd = Instant.MIN;

  Pace(List<Move> moves, List<RoundTrip> trips, EntryQuestion question) {
    this.moves = moves;
    this.trips = trips;
    this.question = question;
  }

  Today today() {
    LocalDate today = day(question.at());
    int entries = entriesByDay().getOrDefault(today, 0);
    int losses = 0;
    Optional<Instant> lastLoss = Optional.empty();
    for (RoundTrip trip : trips) {
      if (trip.netPnl().signum() < 0) {
        losses += day(trip.closedAt()).equals(today) ? 1 : 0;
        lastLoss = Optional.of(trip.closedAt());
      }
    }
    Set<Book> open = new HashSet<>();
    for (Move move : moves) {
      Book book = new Book(move.decision().account(), move.decision().symbol());
      if (move.after().flat()) {
        open.remove(book);
      } else {
        open.add(book);
      }
    }
    return new Today(entries, losses, lastLoss, LossStreak.of(trips), open.size(), 0);
  }

  OwnHistory history(SituationPolicy policy) {
    Map<LocalDate, Integer> byDay = entriesByDay();
    byDay.remove(day(question.at()));
    List<Integer> entries = new ArrayList<>(byDay.values());
    List<BigDecimal> notionals = notionals();
    List<Long> gaps = gapMinutes();
    Collections.sort(entries);
    Collections.sort(notionals);
    Collections.sort(gaps);
    return new OwnHistory(trips.size(), entries, notionals, gaps, policy);
  }

  private Map<LocalDate, Integer> entriesByDay() {
    Map<LocalDate, Integer> byDay = new HashMap<>();
    for (Move move : moves) {
      if (move.enters()) {
        byDay.merge(day(move.decision().ts()), 1, Integer::sum);
      }
    }
    return byDay;
  }

  /// Sizes in money compare only within one currency.
  private List<BigDecimal> notionals() {
    Optional<String> currency = pairQuote(question.symbol());
    List<BigDecimal> notionals = new ArrayList<>();
    for (Move move : moves) {
      Decision decision = move.decision();
      if (move.enters() && decision.quoteCurrency().equals(currency)) {
        BigDecimal entered =
            decision.qty().subtract(move.before().closedBy(decision.side(), decision.qty()));
        notionals.add(entered.multiply(decision.price()));
      }
    }
    return notionals;
  }

  /// Minutes from the last trip that had ended to each opening; unknown times are left out.
  private List<Long> gapMinutes() {
    List<Long> gaps = new ArrayList<>();
    int next = 0;
    int used = 0;
    for (Move move : moves) {
      Decision entry = move.decision();
      if (!move.opens()) {
        continue;
      }
      while (next < trips.size() && !trips.get(next).closedAt().isAfter(entry.ts())) {
        next++;
      }
      if (next == used) {
        continue;
      }
      used = next;
      RoundTrip before = trips.get(next - 1);
      if (entry.knowsTimeOfDay() && before.exits().getLast().knowsTimeOfDay()) {
        gaps.add(Duration.between(before.closedAt(), entry.ts()).toMinutes());
      }
    }
    return gaps;
  }

  /// The trader's day; neighbours in time mostly share it, so the last one is kept at hand.
  private LocalDate day(Instant t) {
    if (t.isBefore(dayStart) || !t.isBefore(dayEnd)) {
      lastDay = t.atZone(question.zone()).toLocalDate();
      dayStart = lastDay.atStartOfDay(question.zone()).toInstant();
      dayEnd = lastDay.plusDays(1).atStartOfDay(question.zone()).toInstant();
    }
    return lastDay;
  }

  /// The currency that a pair's price is in; empty for a symbol that is no pair.
  static Optional<String> pairQuote(String symbol) {
    int cut = Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/'));
    return cut < 0 ? Optional.empty() : Optional.of(symbol.substring(cut + 1));
  }
}
