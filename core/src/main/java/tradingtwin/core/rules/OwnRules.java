package tradingtwin.core.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.rules.OwnRuleBreaches;
import tradingtwin.engine.rules.RuleBreach;

/// The own rules of each trader, to hold entries against.
public final class OwnRules {
  private final TenantDatabase database;
  private final RuleRows rows;
  private final Loosening loosening;

  OwnRules(TenantDatabase database, RuleRows rows, Loosening loosening) {
    this.database = database;
    this.rows = rows;
    this.loosening = loosening;
  }

  /// Every version that ever held or will, with its time; oldest rule first.
  public List<HeldRule> ever(String userId) {
    return versions(userId).stream().filter(HeldRule::active).toList();
  }

  /// The rules by which an entry at `t` is judged, oldest first. While a softer version waits for
  /// its day, the rule stands with the stricter one.
  public List<HeldRule> at(String userId, Instant t) {
    return versions(userId).stream().filter(rule -> rule.holdsAt(t)).toList();
  }

  /// The entries of a ledger that went against a rule which held when they were made, oldest
  /// first. Each rule is broken by an entry at most once.
  public List<RuleBreach> breaches(String userId, Ledger ledger, ZoneId zone) {
    return ever(userId).stream()
        .flatMap(rule -> breaches(rule, ledger, zone))
        .distinct()
        .sorted(Comparator.comparing(RuleBreach::at))
        .toList();
  }

  static Stream<RuleBreach> breaches(HeldRule rule, Ledger ledger, ZoneId zone) {
    return OwnRuleBreaches.of(ledger, List.of(rule.engine()), zone).stream()
        .filter(breach -> rule.holdsAt(breach.at()));
  }

  /// All versions, those that say that a rule rests too.
  List<HeldRule> versions(String userId) {
    return database.as(
        userId,
        () -> {
          List<RuleRows.Row> all = rows.all();
          if (all.isEmpty()) {
            return List.of();
          }
          Loosening.Allowed allowed = loosening.allowed();
          return all.stream().map(row -> row.held(allowed)).toList();
        });
  }
}
