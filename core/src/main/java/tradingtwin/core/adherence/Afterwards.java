package tradingtwin.core.adherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.GatePolicies;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.matching.Matched;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.rules.HeldRule;
import tradingtwin.core.rules.OwnRules;
import tradingtwin.core.trades.FillsTakenBack;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.matching.EntryId;
import tradingtwin.engine.matching.Taken;
import tradingtwin.engine.rules.RuleBreach;

/// What is true after fills, plans or answers changed: matches, scores, broken rules, pauses.
///
/// All of it is computed anew from what stands and written where it differs, so asking twice
/// does nothing twice, and an undone import leaves nothing behind.
public final class Afterwards implements FillsTakenBack {
  private final TenantDatabase database;
  private final FillMatches matches;
  private final AdherenceScores scores;
  private final Breaches breaches;
  private final PausesAfterFills pauses;
  private final OwnRules rules;
  private final PersonaPolicies policies;
  private final Accounts accounts;

  Afterwards(
      TenantDatabase database,
      FillMatches matches,
      AdherenceScores scores,
      Breaches breaches,
      PausesAfterFills pauses,
      OwnRules rules,
      PersonaPolicies policies,
      Accounts accounts) {
    this.database = database;
    this.matches = matches;
    this.scores = scores;
    this.breaches = breaches;
    this.pauses = pauses;
    this.rules = rules;
    this.policies = policies;
    this.accounts = accounts;
  }

  /// Looks at everything, inside a transaction of the user.
  ///
  /// @param market bars at hand, for what lies near the price of a plan
  /// @param words for rules that were broken
  public void settle(String userId, Market market, BreachWords words) {
    Matched now = score(userId, market);
    List<BrokenRule> broken = broken(userId, now);
    breaches.forgetAllBut(broken);
    breaches.add(userId, broken, words, now.zone());
    Limits limits = GatePolicies.limits(policies, accounts.choice(userId).personas());
    pauses.follow(userId, now.ledger(), broken, limits.pauses(), words);
  }

  /// Symbols of the latest plans, whose bars scores ask for.
  public Set<String> symbols(String userId) {
    return matches.symbols(userId);
  }

  /// Follows fills that were taken back: nothing new is said, what is no longer true goes.
  @Override
  public void fillsTakenBack(String userId) {
    Matched now = score(userId, Market.none());
    breaches.forgetAllBut(broken(userId, now));
  }

  /// Settles what the trader was asked about a fill, with what follows from it but words; those
  /// come with the reaction to the match that this tells.
  public void answer(String userId, String tradeId, @Nullable String intentId) {
    database.run(
        userId,
        () -> {
          matches.answer(userId, tradeId, intentId);
          fillsTakenBack(userId);
        });
  }

  private Matched score(String userId, Market market) {
    Matched now = matches.settle(userId);
    Map<Persona, PersonaPolicy> byPersona = new EnumMap<>(Persona.class);
    now.all().forEach(plan -> byPersona.computeIfAbsent(plan.persona(), policies::of));
    scores.are(userId, new PlannedTrades(now, market, scores.ranges(), byPersona).all());
    return now;
  }

  private List<BrokenRule> broken(String userId, Matched now) {
    List<BrokenRule> broken = new ArrayList<>();
    for (Taken taken : now.matches().taken()) {
      if (taken.oversized()) {
        broken.add(oversized(taken));
      }
    }
    broken.addAll(ownRules(userId, now));
    broken.sort(Comparator.comparing(BrokenRule::at));
    return broken;
  }

  private static BrokenRule oversized(Taken taken) {
    return new BrokenRule(
        BrokenRule.SIZE,
        taken.intent().id(),
        BrokenRule.SIZE,
        BrokenRule.SIZE,
        taken.intent().symbol(),
        taken.entries().stream().flatMap(move -> move.decision().fillIds().stream()).toList(),
        taken.entries().getLast().decision().ts());
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
        broken.add(own(rule, breach, entry));
      }
    }
    return broken;
  }

  private static BrokenRule own(HeldRule rule, RuleBreach breach, Decision entry) {
    return new BrokenRule(
        rule.ruleId(),
        entry.id(),
        rule.kind().name(),
        rule.name(),
        entry.symbol(),
        entry.fillIds(),
        breach.at());
  }
}
