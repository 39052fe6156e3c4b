package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.situation.EquityStatement.Restated;

/// One account's equity from its declared start to now, closed at the end of each of the
/// trader's days.
final class EquityCurve {
  private record Close(BigDecimal equity, BigDecimal realised, BigDecimal moved) {}

  /// What comes between the moves.
  private sealed interface Word {
    Instant at();
  }

  private record Flow(Instant at, BigDecimal amount) implements Word {}

  private record Again(Instant at, Restated stated) implements Word {}

  private final EquityStatement statement;
  private final BigDecimal start;
  private final Rates rates;
  private final SituationPolicy policy;
  private final List<Move> moves;
  private final Books books = new Books();
  private final Map<LocalDate, Close> closes = new HashMap<>();
  private final PriorityQueue<Word> words = new PriorityQueue<>(Comparator.comparing(Word::at));
  private final Peak peak;
  private BigDecimal cash;
  private BigDecimal realised = BigDecimal.ZERO;
  private BigDecimal moved = BigDecimal.ZERO;
  private boolean rated = true;
  private boolean marked = true;
  private int nextMove;

  private EquityCurve(
      EquityStatement statement,
      BigDecimal start,
      Rates rates,
      SituationPolicy policy,
      List<Move> moves) {
    this.statement = statement;
    this.start = start;
    this.rates = rates;
    this.policy = policy;
    this.moves = moves;
    this.cash = start;
    this.peak = new Peak(start);
  }

  /// The funds at `at` after these moves of the account, oldest first.
  ///
  /// Where what came before the last statement cannot be counted, that one stands alone.
  static Funds funds(
      EquityStatement statement,
      List<Move> moves,
      Rates rates,
      Instant at,
      ZoneId zone,
      SituationPolicy policy) {
    if (statement.start().isEmpty() || statement.since().isAfter(at)) {
      return new Funds.Unknown(Funds.Why.NOT_DECLARED);
    }
    Funds whole =
        new EquityCurve(statement, statement.start().get(), rates, policy, moves).walk(at, zone);
    return switch (whole) {
      case Funds.Known known -> known;
      case Funds.Unknown unknown ->
          statement
              .fromTheLastBy(at)
              .map(last -> funds(last, moves, rates, at, zone, policy))
              .orElse(unknown);
    };
  }

  private Funds walk(Instant at, ZoneId zone) {
    skipToStart();
    mark(statement.since());
    cash = cash.subtract(books.unrealised(statement.since(), rates));
    LocalDate today = at.atZone(zone).toLocalDate();
    LocalDate day = statement.since().atZone(zone).toLocalDate().plusDays(1);
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      Instant boundary = day.atStartOfDay(zone).toInstant();
      playBefore(boundary);
      closes.put(day, new Close(equityAt(boundary), realised, moved));
    }
    playBefore(at.plusNanos(1));
    BigDecimal equity = equityAt(at);
    if (!rated || !books.rated(rates)) {
      return new Funds.Unknown(Funds.Why.CURRENCY_WITHOUT_RATE);
    }
    mark(at);
    return marked
        ? known(equity, today, books.markedAtFills(at, rates))
        : new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS);
  }

  private void mark(Instant t) {
    marked &= books.unmarkedShare(t, rates) <= policy.unmarkedShare();
  }

  private Funds known(BigDecimal equity, LocalDate today, boolean atFills) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Optional<Funds.Result> day = since(today);
    Optional<Funds.Result> week = since(monday);
    Optional<Funds.Result> month = since(today.withDayOfMonth(1));
    if (day.isEmpty() || week.isEmpty() || month.isEmpty()) {
      return new Funds.Unknown(Funds.Why.NOTHING_TO_COMPARE);
    }
    Close morning = close(today);
    return new Funds.Known(
        equity,
        peak.inProportion(),
        peak.asItIs(),
        morning.equity().add(moved).subtract(morning.moved()),
        day.get(),
        week.get(),
        month.get(),
        atFills);
  }

  private Close close(LocalDate day) {
    return closes.getOrDefault(day, new Close(start, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  /// The result since a day began. An account that held nothing then is measured by what was
  /// put into it since.
  private Optional<Funds.Result> since(LocalDate day) {
    Close close = close(day);
    BigDecimal base = close.equity().signum() > 0 ? close.equity() : start.add(moved);
    return base.signum() > 0
        ? Optional.of(new Funds.Result(realised.subtract(close.realised()), base))
        : Optional.empty();
  }

  private void skipToStart() {
    Instant since = statement.since();
    while (nextMove < moves.size() && moves.get(nextMove).decision().ts().isBefore(since)) {
      books.play(moves.get(nextMove++));
    }
    statement.flows().stream()
        .filter(flow -> !flow.at().isBefore(since))
        .forEach(flow -> words.add(new Flow(flow.at(), flow.amount())));
    statement.restated().stream()
        .filter(each -> !each.at().isBefore(since))
        .forEach(each -> words.add(new Again(each.at(), each)));
  }

  /// Plays what was done before `t`. Money that came with the very start of a day is part of
  /// what the day opened with.
  private void playBefore(Instant t) {
    while (true) {
      Instant move = nextMove < moves.size() ? moves.get(nextMove).decision().ts() : Instant.MAX;
      Instant word = words.isEmpty() ? Instant.MAX : words.element().at();
      if (!move.isBefore(t) && word.isAfter(t)) {
        return;
      }
      if (word.isAfter(move)) {
        book(moves.get(nextMove++));
      } else {
        switch (words.remove()) {
          case Flow flow -> take(flow);
          case Again again -> compare(again.stated());
        }
      }
    }
  }

  private void book(Move move) {
    Optional<BigDecimal> net = Booked.net(move, rates);
    rated &= net.isPresent();
    cash = cash.add(net.orElse(BigDecimal.ZERO));
    realised = realised.add(net.orElse(BigDecimal.ZERO));
    books.play(move);
  }

  private void take(Flow flow) {
    peak.move(equityAt(flow.at()), flow.amount());
    cash = cash.add(flow.amount());
    moved = moved.add(flow.amount());
  }

  private void compare(Restated stated) {
    mark(stated.at());
    BigDecimal difference = stated.equity().subtract(equityAt(stated.at()));
    words.add(new Flow(stated.from(), difference));
  }

  private BigDecimal equityAt(Instant t) {
    BigDecimal equity = cash.add(books.unrealised(t, rates));
    peak.see(equity);
    return equity;
  }
}
