package tradingtwin.engine.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.gate.EntryLimits;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.LossLimits;
import tradingtwin.engine.matching.EntryMatch;
import tradingtwin.engine.matching.Matches;
import tradingtwin.engine.rules.LimitReading.State;
import tradingtwin.engine.rules.MoneyByFills.Period;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.SituationPolicy;

/// The trader's own limits, held against the entries that were made.
///
/// An entry is judged by what was in force when it was made. Entries before the gate was first
/// used are not judged. The size of an entry that carries out a plan is what its verdict left,
/// and is judged there.
public final class OwnLimitReadings {
  private final LimitsOverTime limits;
  private final Map<String, MoneyByFills> money = new HashMap<>();
  private final Map<String, RunningMedian> usual = new HashMap<>();
  private final ZoneId zone;
  private final boolean sizes;
  private final List<LimitReading> readings = new ArrayList<>();
  private LocalDate day = LocalDate.MIN;
  private int entries;

  private OwnLimitReadings(LimitsOverTime limits, List<EquityStatement> money, ZoneId zone) {
    this.limits = limits;
    this.zone = zone;
    this.sizes = limits.ever(each -> each.sizes().timesMedian().isPresent());
    if (limits.ever(each -> !each.losses().equals(LossLimits.NONE))) {
      money.forEach(each -> this.money.put(each.account(), new MoneyByFills(each, zone)));
    }
  }

  /// What each entry did to each limit that was in force, oldest entry first.
  ///
  /// @param matches what became of the entries of this ledger
  /// @param money what is stated about the accounts
  public static List<LimitReading> of(
      Ledger ledger,
      Matches matches,
      LimitsOverTime limits,
      List<EquityStatement> money,
      ZoneId zone) {
    if (limits.from().isEmpty()) {
      return List.of();
    }
    OwnLimitReadings walk = new OwnLimitReadings(limits, money, zone);
    int next = 0;
    for (Move move : ledger.moves()) {
      walk.turnTo(move.decision());
      if (move.enters()) {
        walk.read(matches.entries().get(next++));
      }
      walk.pass(move);
    }
    return walk.readings;
  }

  private void turnTo(Decision decision) {
    LocalDate today = decision.ts().atZone(zone).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      entries = 0;
    }
  }

  private void pass(Move move) {
    entries += move.enters() ? 1 : 0;
    if (sizes && move.enters()) {
      usual(move.decision()).ifPresent(median -> median.add(entered(move)));
    }
    MoneyByFills account = money.get(move.decision().account());
    if (account != null) {
      account.pass(move);
    }
  }

  private void read(EntryMatch match) {
    Decision entry = match.move().decision();
    Limits held = limits.at(entry.ts());
    if (match instanceof EntryMatch.BeforeTheGate || held.equals(Limits.NONE)) {
      return;
    }
    entries(held.entries(), entry);
    held.sizes()
        .timesMedian()
        .ifPresent(times -> add(GateRule.SIZE_TO_MEDIAN, entry, size(match, times)));
    loss(GateRule.DAILY_LOSS, held.losses().daily(), Period.DAY, entry);
    loss(GateRule.WEEKLY_LOSS, held.losses().weekly(), Period.WEEK, entry);
    loss(GateRule.MONTHLY_LOSS, held.losses().monthly(), Period.MONTH, entry);
    untold(GateRule.DRAWDOWN, held.losses().drawdown().isPresent(), entry);
    untold(GateRule.RISK_PER_TRADE, held.sizes().riskPerTrade().isPresent(), entry);
    untold(GateRule.STOP_SET, held.plan().stopRequired(), entry);
    untold(GateRule.PLANNED_R, held.plan().minimumPlannedR().isPresent(), entry);
  }

  private void entries(EntryLimits held, Decision entry) {
    OptionalInt most = held.mostADay();
    if (most.isPresent()) {
      add(GateRule.ENTRIES_PER_DAY, entry, kept(entries < most.getAsInt()));
    }
    if (!held.hours().isEmpty()) {
      boolean inside =
          held.hours().stream()
              .allMatch(hours -> hours.hold(entry.ts().atZone(zone).toLocalTime()));
      State state = entry.knowsTimeOfDay() ? kept(inside) : State.NOT_APPLICABLE;
      add(GateRule.ALLOWED_HOURS, entry, state);
    }
    Optional<Set<String>> symbols = held.symbols();
    symbols.ifPresent(
        allowed -> add(GateRule.ALLOWED_SYMBOLS, entry, kept(allowed.contains(entry.symbol()))));
  }

  private State size(EntryMatch match, BigDecimal times) {
    if (!(match instanceof EntryMatch.Ungated)) {
      return State.NOT_APPLICABLE;
    }
    return usual(match.move().decision())
        .flatMap(median -> median.middle(SituationPolicy.DEFAULT.minimumEntries()))
        .map(middle -> kept(entered(match.move()).compareTo(middle.multiply(times)) <= 0))
        .orElse(State.NOT_APPLICABLE);
  }

  /// A loss as large as the limit reaches it, as it does for a plan.
  private void loss(GateRule rule, Optional<BigDecimal> limit, Period period, Decision entry) {
    if (limit.isEmpty()) {
      return;
    }
    State state =
        Optional.ofNullable(money.get(entry.account()))
            .filter(any -> entry.knowsTimeOfDay())
            .flatMap(account -> account.lossShare(period, entry.ts()))
            .map(lost -> kept(lost.compareTo(limit.get()) < 0))
            .orElse(State.NOT_APPLICABLE);
    add(rule, entry, state);
  }

  private void untold(GateRule rule, boolean set, Decision entry) {
    if (set) {
      add(rule, entry, State.NOT_APPLICABLE);
    }
  }

  private void add(GateRule rule, Decision entry, State state) {
    readings.add(new LimitReading(rule, entry.symbol(), entry.fillIds(), entry.ts(), state));
  }

  /// Sizes in money compare only within one currency.
  private Optional<RunningMedian> usual(Decision decision) {
    return decision
        .quoteCurrency()
        .map(currency -> usual.computeIfAbsent(currency, any -> new RunningMedian()));
  }

  private static BigDecimal entered(Move move) {
    Decision entry = move.decision();
    return entry
        .qty()
        .subtract(move.before().closedBy(entry.side(), entry.qty()))
        .multiply(entry.price());
  }

  private static State kept(boolean kept) {
    return kept ? State.KEPT : State.BROKEN;
  }
}
