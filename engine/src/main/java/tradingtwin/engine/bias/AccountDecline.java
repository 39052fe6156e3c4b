package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// Months in which nearly everything held was given up: what Elkind, Kaminski, Lo, Siah & Wong
/// call panic selling of an account.
///
/// V is the value of all long positions at the end of each thirty days, at the last close.
/// drop = (V₀ − V₁) / V₀, and of V₀ − V₁ the net sales of the month are the part due to trades.
/// Their households hold for long; somebody who is flat every evening would be counted each
/// month, so at least half of V₀ must have been held for a month already.
final class AccountDecline {
  private final TraderRecord trader;
  private final PanicPolicy policy;
  private final Map<Book, Held> held = new LinkedHashMap<>();
  private final List<Month> months = new ArrayList<>();
  private double netSales;

  private AccountDecline(TraderRecord trader) {
    this.trader = trader;
    this.policy = trader.policies().panic();
  }

  private record Held(Position position, Instant since) {}

  /// @param end when the month ends
  /// @param value value of the long positions then
  /// @param old the part of it that had been held for a month
  /// @param netSales sales less purchases of long positions in the month
  private record Month(Instant end, double value, double old, double netSales) {}

  /// The months of decline, oldest first.
  static List<Note> of(TraderRecord trader) {
    AccountDecline account = new AccountDecline(trader);
    account.play(trader.ledger().moves());
    return account.declines();
  }

  private void play(List<Move> moves) {
    if (moves.isEmpty()) {
      return;
    }
    Duration month = Duration.ofDays(policy.accountDays());
    Instant end = moves.getFirst().decision().ts().plus(month);
    for (Move move : moves) {
      while (move.decision().ts().isAfter(end)) {
        close(end, month);
        end = end.plus(month);
      }
      take(move);
    }
    close(end, month);
  }

  private void take(Move move) {
    Decision decision = move.decision();
    if (trader.market().candles(decision.symbol()).isEmpty()) {
      return;
    }
    double before = Math.max(0, move.before().qty().doubleValue());
    double after = Math.max(0, move.after().qty().doubleValue());
    netSales += (before - after) * decision.price().doubleValue();
    Book book = new Book(decision.account(), decision.symbol());
    Held old = held.get(book);
    Instant since = before > 0 && old != null ? old.since() : decision.ts();
    if (after > 0) {
      held.put(book, new Held(move.after(), since));
    } else {
      held.remove(book);
    }
  }

  private void close(Instant end, Duration month) {
    double value = 0;
    double old = 0;
    for (Map.Entry<Book, Held> each : held.entrySet()) {
      Candles candles = trader.market().candles(each.getKey().symbol()).orElseThrow();
      var bar = candles.lastClosedAt(end);
      Position position = each.getValue().position();
      double price =
          bar.isPresent() ? candles.close(bar.getAsInt()) : position.averageCost().doubleValue();
      double worth = position.qty().doubleValue() * price;
      value += worth;
      old += each.getValue().since().isAfter(end.minus(month)) ? 0 : worth;
    }
    months.add(new Month(end, value, old, netSales));
    netSales = 0;
  }

  private List<Note> declines() {
    List<Note> notes = new ArrayList<>();
    for (int i = 1; i < months.size(); i++) {
      Month before = months.get(i - 1);
      Month month = months.get(i);
      double lost = before.value() - month.value();
      boolean invested = before.value() > 0 && before.old() >= policy.accountOld() * before.value();
      if (invested
          && lost >= policy.accountDrop() * before.value()
          && month.netSales() >= policy.accountTraded() * lost) {
        notes.add(
            new Note.AccountDecline(
                day(month.end()),
                lost / before.value(),
                Math.min(1, month.netSales() / lost),
                back(i, before.value())));
      }
    }
    return notes;
  }

  /// The first later month end at which half of what was held is held again.
  private Optional<LocalDate> back(int from, double value) {
    return months.stream()
        .skip(from + 1L)
        .filter(month -> month.value() >= policy.accountBack() * value)
        .map(month -> day(month.end()))
        .findFirst();
  }

  private LocalDate day(Instant end) {
    return end.atZone(trader.policies().zone()).toLocalDate();
  }
}
