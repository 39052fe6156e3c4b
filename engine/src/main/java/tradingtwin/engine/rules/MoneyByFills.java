package tradingtwin.engine.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.situation.CashFlow;
import tradingtwin.engine.situation.EquityStatement;

/// What one account lost in a period, as far as its fills alone tell it.
///
/// Equity at the start of a period needs prices of what was held then, which are not at hand for
/// ever: a period that began with something held cannot be told, nor can money in another
/// currency than the account's.
final class MoneyByFills {

  /// A period in which a loss is limited.
  enum Period {
    DAY,
    WEEK,
    MONTH;

    LocalDate begin(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
      };
    }
  }

  private record Start(LocalDate day, Optional<BigDecimal> equity, BigDecimal realised) {}

  private final EquityStatement statement;
  private final ZoneId zone;
  private final Map<Period, Start> starts = new EnumMap<>(Period.class);
  private final Set<String> held = new HashSet<>();
  private BigDecimal realised = BigDecimal.ZERO;
  private boolean begun;
  private boolean told;

  MoneyByFills(EquityStatement statement, ZoneId zone) {
    this.statement = statement;
    this.zone = zone;
    this.told = statement.start().isPresent();
  }

  /// The loss since the period began, as a share of equity then, before what is done at `t`.
  Optional<BigDecimal> lossShare(Period period, Instant t) {
    turnTo(t);
    Start start = starts.get(period);
    if (!told || t.isBefore(statement.since()) || start == null) {
      return Optional.empty();
    }
    BigDecimal lost = start.realised().subtract(realised).max(BigDecimal.ZERO);
    return start
        .equity()
        .filter(equity -> equity.signum() > 0)
        .map(equity -> lost.divide(equity, MathContext.DECIMAL64));
  }

  void pass(Move move) {
    Decision decision = move.decision();
    turnTo(decision.ts());
    if (begun) {
      Optional<BigDecimal> net = net(move);
      told &= net.isPresent();
      realised = realised.add(net.orElse(BigDecimal.ZERO));
    }
    if (move.after().flat()) {
      held.remove(decision.symbol());
    } else {
      held.add(decision.symbol());
    }
  }

  private Optional<BigDecimal> net(Move move) {
    Decision decision = move.decision();
    boolean same = decision.quoteCurrency().filter(statement.currency()::equals).isPresent();
    BigDecimal closed = move.before().closedBy(decision.side(), decision.qty());
    BigDecimal gross =
        closed.signum() == 0
            ? BigDecimal.ZERO
            : move.before().pnlOfClosing(closed, decision.price());
    return decision.feesInQuote().filter(any -> same).map(gross::subtract);
  }

  private void turnTo(Instant t) {
    if (!told || t.isBefore(statement.since())) {
      return;
    }
    if (!begun) {
      begun = true;
      told = held.isEmpty();
    }
    LocalDate day = t.atZone(zone).toLocalDate();
    for (Period period : Period.values()) {
      LocalDate first = period.begin(day);
      Start known = starts.get(period);
      if (known == null || !known.day().equals(first)) {
        starts.put(period, start(first));
      }
    }
  }

  private Start start(LocalDate day) {
    Instant at = day.atStartOfDay(zone).toInstant();
    BigDecimal declared = statement.start().orElseThrow();
    if (!at.isAfter(statement.since())) {
      return new Start(day, Optional.of(declared), BigDecimal.ZERO);
    }
    BigDecimal flows =
        statement.flows().stream()
            .filter(flow -> !flow.at().isBefore(statement.since()) && flow.at().isBefore(at))
            .map(CashFlow::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Start(
        day,
        held.isEmpty() ? Optional.of(declared.add(flows).add(realised)) : Optional.empty(),
        realised);
  }
}
