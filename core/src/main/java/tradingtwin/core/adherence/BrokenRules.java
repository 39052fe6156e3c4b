package tradingtwin.core.adherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.matching.Matched;
import tradingtwin.core.rules.HeldRule;
import tradingtwin.core.rules.OwnRules;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.EntryId;
import tradingtwin.engine.matching.Taken;
import tradingtwin.engine.rules.EntriesInPauses;
import tradingtwin.engine.rules.LimitReading;
import tradingtwin.engine.rules.LimitsOverTime;
import tradingtwin.engine.rules.OwnLimitReadings;
import tradingtwin.engine.rules.RuleBreach;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Cooldown.Reason;
import tradingtwin.engine.situation.EquityStatement;

/// Everything that fills went against, found anew each time: sizes, verdicts, pauses, own rules,
/// own limits.
final class BrokenRules {
  private static final String USUAL_CURRENCY = "USD";

  private final OwnRules rules;
  private final LimitBook limits;
  private final AccountStatements statements;
  private final Pauses pauses;

  BrokenRules(OwnRules rules, LimitBook limits, AccountStatements statements, Pauses pauses) {
    this.rules = rules;
    this.limits = limits;
    this.statements = statements;
    this.pauses = pauses;
  }

  /// What is broken by the fills as they stand, oldest first, inside a transaction of the user.
  List<BrokenRule> of(String userId, Matched now) {
    return Stream.of(
            sizes(now), verdicts(now), inPauses(now), ownRules(userId, now), ownLimits(userId, now))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(BrokenRule::at))
        .toList();
  }

  private static List<BrokenRule> sizes(Matched now) {
    return now.matches().taken().stream()
        .filter(Taken::oversized)
        .map(
            taken ->
                new BrokenRule(
                    BrokenRule.SIZE,
                    taken.intent().id(),
                    BrokenRule.SIZE,
                    BrokenRule.SIZE,
                    taken.intent().symbol(),
                    fills(taken),
                    taken.entries().getLast().decision().ts()))
        .toList();
  }

  /// Plans that were carried out although the verdict was no.
  private static List<BrokenRule> verdicts(Matched now) {
    return now.matches().taken().stream()
        .filter(taken -> taken.intent().verdict() == Verdict.NO_GO && !taken.intent().overridden())
        .map(
            taken ->
                new BrokenRule(
                    BrokenRule.VERDICT,
                    taken.intent().id(),
                    BrokenRule.VERDICT,
                    "The gate's verdict",
                    taken.intent().symbol(),
                    fills(taken),
                    taken.entries().getFirst().decision().ts()))
        .toList();
  }

  private List<BrokenRule> inPauses(Matched now) {
    List<Cooldown> ever =
        pauses.ever().stream()
            .map(pause -> new Cooldown(Reason.OWN_WISH, pause.startsAt(), pause.endsAt()))
            .toList();
    return EntriesInPauses.of(now.ledger(), ever).stream()
        .map(
            entry ->
                new BrokenRule(
                    BrokenRule.COOLDOWN,
                    entry.id(),
                    BrokenRule.COOLDOWN,
                    "Pause of new entries",
                    entry.symbol(),
                    entry.fillIds(),
                    entry.ts()))
        .toList();
  }

  private static List<String> fills(Taken taken) {
    return taken.entries().stream().flatMap(move -> move.decision().fillIds().stream()).toList();
  }

  private List<BrokenRule> ownRules(String userId, Matched now) {
    List<RuleBreach> found = rules.breaches(userId, now.ledger(), now.zone());
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, HeldRule> byId = new HashMap<>();
    rules.ever(userId).forEach(rule -> byId.put(rule.ruleId(), rule));
    Map<EntryId, Decision> entries = new HashMap<>();
    for (Move move : now.ledger().moves()) {
      entries.put(EntryId.of(move.decision()), move.decision());
    }
    List<BrokenRule> broken = new ArrayList<>();
    for (RuleBreach breach : found) {
      HeldRule rule = byId.get(breach.ruleId());
      Decision entry = entries.get(breach.entry());
      if (rule != null && entry != null) {
        broken.add(
            new BrokenRule(
                rule.ruleId(),
                entry.id(),
                rule.kind().name(),
                rule.name(),
                entry.symbol(),
                entry.fillIds(),
                breach.at()));
      }
    }
    return broken;
  }

  private List<BrokenRule> ownLimits(String userId, Matched now) {
    LimitsOverTime ever = limits.ever(userId);
    if (ever.from().isEmpty()) {
      return List.of();
    }
    List<EquityStatement> money =
        statements.of(userId).stream().map(each -> each.statement(USUAL_CURRENCY)).toList();
    return OwnLimitReadings.of(now.ledger(), now.matches(), ever, money, now.zone()).stream()
        .filter(reading -> reading.state() == LimitReading.State.BROKEN)
        .map(BrokenRules::limit)
        .toList();
  }

  private static BrokenRule limit(LimitReading reading) {
    String limit = reading.limit().name();
    return new BrokenRule(
        limit,
        reading.fills().getFirst(),
        limit,
        name(reading),
        reading.symbol(),
        reading.fills(),
        reading.at());
  }

  private static String name(LimitReading reading) {
    return switch (reading.limit()) {
      case ENTRIES_PER_DAY -> "Entries a day";
      case ALLOWED_HOURS -> "Hours";
      case ALLOWED_SYMBOLS -> "Symbols";
      case SIZE_TO_MEDIAN -> "Size";
      case DAILY_LOSS -> "Daily loss";
      case WEEKLY_LOSS -> "Weekly loss";
      case MONTHLY_LOSS -> "Monthly loss";
      default -> throw new IllegalStateException("fills cannot break " + reading.limit());
    };
  }
}
