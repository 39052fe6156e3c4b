package tradingtwin.core.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.OwnRule;
import tradingtwin.contracts.views.OwnRule.Pending;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.rules.RuleBreach;

/// The own rules of a trader as they read them: what holds, what waits, and how each was kept.
public final class RuleBook {
  private static final int DAYS = 30;

  private final TenantDatabase database;
  private final OwnRules rules;
  private final TradingRecord record;
  private final Accounts accounts;
  private final Loosening loosening;

  RuleBook(
      TenantDatabase database,
      OwnRules rules,
      TradingRecord record,
      Accounts accounts,
      Loosening loosening) {
    this.database = database;
    this.rules = rules;
    this.record = record;
    this.accounts = accounts;
    this.loosening = loosening;
  }

  /// All that are not over, oldest first, and the kinds of which more can be written.
  public tradingtwin.contracts.views.OwnRules of(String userId) {
    return database.as(
        userId,
        () -> {
          Instant now = loosening.now();
          Map<String, List<HeldRule>> open = new LinkedHashMap<>();
          for (HeldRule each : rules.versions(userId)) {
            open.computeIfAbsent(each.ruleId(), _ -> new ArrayList<>()).add(each);
          }
          open.values()
              .removeIf(versions -> versions.stream().noneMatch(each -> isOpen(each, now)));
          Optional<Kept> kept = open.isEmpty() ? Optional.empty() : Optional.of(kept(userId));
          return new tradingtwin.contracts.views.OwnRules(
              open.values().stream()
                  .map(versions -> view(versions, now, kept.orElseThrow()))
                  .toList(),
              Arrays.stream(OwnRuleKind.values()).map(RuleBook::kind).toList());
        });
  }

  /// One of them.
  public OwnRule of(String userId, String ruleId) {
    return of(userId).rules().stream()
        .filter(rule -> rule.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private Kept kept(String userId) {
    ZoneId zone = accounts.choice(userId).zone();
    LocalDate today = LocalDate.ofInstant(loosening.now(), zone);
    return new Kept(record.ledger(userId), zone, today.minusDays(DAYS - 1L));
  }

  private static boolean isOpen(HeldRule rule, Instant now) {
    Instant until = rule.until();
    return until == null || until.isAfter(now);
  }

  private static OwnRule view(List<HeldRule> versions, Instant now, Kept kept) {
    HeldRule current =
        versions.stream().filter(each -> each.standsAt(now)).reduce((a, b) -> b).orElseThrow();
    Days days = kept.days(versions);
    return new OwnRule(
        current.ruleId(),
        current.kind(),
        current.params(),
        current.name(),
        current.sentence(),
        current.active(),
        days.entered() - days.broken(),
        days.broken(),
        versions.getFirst().from(),
        pending(versions, current, now));
  }

  private static @Nullable Pending pending(List<HeldRule> versions, HeldRule current, Instant now) {
    Optional<HeldRule> next =
        versions.stream().filter(each -> each.from().isAfter(now)).reduce((a, b) -> b);
    if (next.isPresent()) {
      HeldRule coming = next.get();
      return coming.active()
          ? new Pending(Pending.Change.CHANGE, coming.sentence(), coming.from())
          : new Pending(Pending.Change.REST, null, coming.from());
    }
    Instant until = current.until();
    return until == null ? null : new Pending(Pending.Change.END, null, until);
  }

  private static tradingtwin.contracts.views.OwnRules.Kind kind(OwnRuleKind kind) {
    RuleForm form = RuleForm.of(kind);
    RuleForm.Field field = form.field();
    return new tradingtwin.contracts.views.OwnRules.Kind(
        kind,
        form.title(),
        field == null ? form.words() : form.words().formatted("…"),
        field == null ? null : field.view(form.least(), form.most()));
  }

  /// Days with entries while a rule held, and those of them on which it was broken.
  private record Days(int entered, int broken) {}

  /// What was done lately, to hold rules against.
  private record Kept(Ledger ledger, ZoneId zone, LocalDate first) {

    Days days(List<HeldRule> versions) {
      Set<LocalDate> entered = new HashSet<>();
      for (Ledger.Move move : ledger.moves()) {
        Instant at = move.decision().ts();
        if (move.enters() && versions.stream().anyMatch(rule -> rule.holdsAt(at))) {
          note(entered, at);
        }
      }
      Set<LocalDate> broken = new HashSet<>();
      versions.stream()
          .filter(HeldRule::active)
          .flatMap(rule -> OwnRules.breaches(rule, ledger, zone))
          .map(RuleBreach::at)
          .forEach(at -> note(broken, at));
      return new Days(entered.size(), broken.size());
    }

    private void note(Set<LocalDate> days, Instant at) {
      LocalDate day = LocalDate.ofInstant(at, zone);
      if (!day.isBefore(first)) {
        days.add(day);
      }
    }
  }
}
