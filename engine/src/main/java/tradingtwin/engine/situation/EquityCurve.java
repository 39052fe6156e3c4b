package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.fills.Ledger.Move;

/// One account's equity from its declared start to now, closed at the end of each of the
/// trader's days.
final class EquityCurve {
  private record Close(BigDecimal equity, BigDecimal realised) {}

  private final EquityStatement statement;
  private final BigDecimal start;
  private final Rates rates;
  private final List<Move> moves;
  private final Books books = new Books();
  private final Map<LocalDate, Close> closes = new HashMap<>();
  private BigDecimal cash;
  private BigDecimal realised = BigDecimal.ZERO;
  private BigDecimal peak;
  private boolean rated = true;
  private int nextMove;
  private int nextFlow;

  private EquityCurve(EquityStatement statement, BigDecimal start, Rates rates, List<Move> moves) {
    this.statement = statement;
    this.start = start;
    this.rates = rates;
    this.moves = moves;
    this.cash = start;
    this.peak = start;
  }

  /// The funds at `at` after these moves of the account, oldest first.
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
    EquityCurve curve = new EquityCurve(statement, statement.start().get(), rates, moves);
    return curve.walk(at, zone, policy);
  }

  private Funds walk(Instant at, ZoneId zone, SituationPolicy policy) {
    skipToStart();
    boolean marked = books.unmarkedShare(statement.since(), rates) <= policy.unmarkedShare();
    cash = cash.subtract(books.unrealised(statement.since(), rates));
    LocalDate today = at.atZone(zone).toLocalDate();
    LocalDate day = statement.since().atZone(zone).toLocalDate().plusDays(1);
    for (; !day.isAfter(today); day = day.plusDays(1)) {
      Instant boundary = day.atStartOfDay(zone).toInstant();
      playBefore(boundary);
      closes.put(day, new Close(equityAt(boundary), realised));
    }
    playBefore(at.plusNanos(1));
    BigDecimal equity = equityAt(at);
    if (!rated || !books.rated(rates)) {
      return new Funds.Unknown(Funds.Why.CURRENCY_WITHOUT_RATE);
    }
    if (!marked || books.unmarkedShare(at, rates) > policy.unmarkedShare()) {
      return new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS);
    }
    return known(equity, today, books.markedAtFills(at, rates));
  }

  private Funds known(BigDecimal equity, LocalDate today, boolean atFills) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Optional<Funds.Result> day = since(today);
    Optional<Funds.Result> week = since(monday);
    Optional<Funds.Result> month = since(today.withDayOfMonth(1));
    if (day.isEmpty() || week.isEmpty() || month.isEmpty()) {
      return new Funds.Unknown(Funds.Why.NOTHING_TO_COMPARE);
    }
    BigDecimal morning = day.get().base();
    return new Funds.Known(equity, peak, morning, day.get(), week.get(), month.get(), atFills);
  }

  /// The result since a day began. An account that held nothing then is measured by what was
  /// put into it since.
  private Optional<Funds.Result> since(LocalDate day) {
    Close close = closes.getOrDefault(day, new Close(start, BigDecimal.ZERO));
    BigDecimal base = close.equity();
    if (base.signum() <= 0) {
      base =
          statement.flows().stream()
              .limit(nextFlow)
              .map(CashFlow::amount)
              .reduce(start, BigDecimal::add);
    }
    return base.signum() > 0
        ? Optional.of(new Funds.Result(realised.subtract(close.realised()), base))
        : Optional.empty();
  }

  private void skipToStart() {
    while (nextMove < moves.size()
        && moves.get(nextMove).decision().ts().isBefore(statement.since())) {
      books.play(moves.get(nextMove++));
    }
    while (nextFlow < statement.flows().size()
        && statement.flows().get(nextFlow).at().isBefore(statement.since())) {
      nextFlow++;
    }
  }

  private void playBefore(Instant t) {
    while (true) {
      Instant move = nextMove < moves.size() ? moves.get(nextMove).decision().ts() : Instant.MAX;
      Instant flow =
          nextFlow < statement.flows().size() ? statement.flows().get(nextFlow).at() : Instant.MAX;
      if (!move.isBefore(t) && !flow.isBefore(t)) {
        return;
      }
      if (flow.isAfter(move)) {
        book(moves.get(nextMove++));
      } else {
        take(statement.flows().get(nextFlow++));
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

  private void take(CashFlow flow) {
    BigDecimal before = equityAt(flow.at());
    cash = cash.add(flow.amount());
    BigDecimal after = before.add(flow.amount());
    peak =
        before.signum() > 0 && after.signum() > 0
            ? peak.multiply(after).divide(before, MathContext.DECIMAL64)
            : after.max(BigDecimal.ZERO);
  }

  private BigDecimal equityAt(Instant t) {
    BigDecimal equity = cash.add(books.unrealised(t, rates));
    peak = peak.max(equity);
    return equity;
  }
}
