package tradingtwin.core.adherence;

import java.util.EnumMap;
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
import tradingtwin.core.trades.FillsTakenBack;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.gate.Limits;

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
  private final BrokenRules rules;
  private final PersonaPolicies policies;
  private final Accounts accounts;

  Afterwards(
      TenantDatabase database,
      FillMatches matches,
      AdherenceScores scores,
      Breaches breaches,
      PausesAfterFills pauses,
      BrokenRules rules,
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
    List<BrokenRule> broken = rules.of(userId, now);
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
    breaches.forgetAllBut(rules.of(userId, now));
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
}
