package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.EntryQuestion;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.Habits;
import tradingtwin.engine.situation.Situation;
import tradingtwin.engine.situation.SituationPolicy;
import tradingtwin.engine.situation.Situations;

/// Where each trader stands now, as the gate needs to know it.
public final class Standings {
  private static final BigDecimal STEP = new BigDecimal("0.00000001");
  private static final String USUAL_CURRENCY = "USD";
  private static final String NO_ACCOUNT = "none";

  private final TenantDatabase database;
  private final Ledgers ledgers;
  private final AccountStatements statements;
  private final Accounts accounts;
  private final Pauses pauses;
  private final tradingtwin.core.biases.Habits habits;
  private final Intents intents;
  private final PersonaPolicies policies;
  private final OwnParts ownParts;
  private final BuyingPlans plans;
  private final InstantSource clock;

  Standings(
      TenantDatabase database,
      Ledgers ledgers,
      AccountStatements statements,
      Accounts accounts,
      Pauses pauses,
      tradingtwin.core.biases.Habits habits,
      Intents intents,
      PersonaPolicies policies,
      OwnParts ownParts,
      BuyingPlans plans,
      InstantSource clock) {
    this.database = database;
    this.ledgers = ledgers;
    this.statements = statements;
    this.accounts = accounts;
    this.pauses = pauses;
    this.habits = habits;
    this.intents = intents;
    this.policies = policies;
    this.ownParts = ownParts;
    this.plans = plans;
    this.clock = clock;
  }

  /// The entry that is asked about.
  ///
  /// @param accountId account it is for; without one, the account stated last
  public record Entry(
      @Nullable String accountId, String symbol, Direction direction, Persona persona) {}

  /// A trader before an entry.
  ///
  /// @param account broker account, or a word where there is none
  /// @param currency of the account
  /// @param policy what the entry is held to
  /// @param ofChoice what an entry of the trader's own choosing is held to, whatever schedule there
  ///     is
  /// @param own what the trader set beside the persona
  /// @param language the persona's bounds of words
  public record Standing(
      String account,
      String currency,
      Situation situation,
      GatePolicy policy,
      GatePolicy ofChoice,
      OwnPart own,
      PersonaPolicy.Language language) {}

  /// Symbols that are held, whose prices the money of an account needs.
  public Set<String> held(String userId) {
    return database.as(userId, () -> ledgers.of(userId).held());
  }

  /// Where the trader stands now before that entry, with these bars.
  public Standing before(String userId, Entry entry, Market market) {
    return database.as(
        userId,
        () -> {
          Optional<AccountStatements.Stated> stated = stated(userId, entry.accountId());
          EquityStatement statement = statement(stated, entry.symbol());
          Instant now = clock.instant();
          ZoneId zone = ZoneId.of(accounts.get(userId).timeZone());
          Situation situation =
              Situations.of(
                      ledgers.of(userId).ledger(),
                      market,
                      statement,
                      new EntryQuestion(entry.symbol(), entry.direction(), STEP, now, zone),
                      SituationPolicy.DEFAULT)
                  .with(pause(), habits(userId), intents.setups(), plans.of(entry.symbol()))
                  .planning(intents.planned(dayStart(now, zone), now));
          PropChallenge prop = stated.map(AccountStatements.Stated::prop).orElse(null);
          OwnPart own = ownParts.at(userId, now, prop);
          PersonaPolicy named = policies.of(entry.persona());
          GatePolicy ofChoice = own.with(ofChoice(userId, named, prop));
          boolean scheduled =
              entry.persona() == Persona.INDEXDCA && situation.buyingPlan().isPresent();
          return new Standing(
              statement.account(),
              statement.currency(),
              situation,
              scheduled ? own.with(GatePolicies.of(named, prop)) : ofChoice,
              ofChoice,
              own,
              named.language());
        });
  }

  private static Instant dayStart(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /// The persona that the plan names, and the limits of the account's own beside it: a plan cannot
  /// choose its way past them. Purchases of a stated schedule are held to the schedule instead.
  private GatePolicy ofChoice(String userId, PersonaPolicy persona, @Nullable PropChallenge prop) {
    GatePolicy named = GatePolicies.of(persona, prop);
    Persona usual = accounts.get(userId).persona();
    if (persona.persona() == usual) {
      return named;
    }
    GatePolicy own = GatePolicies.of(policies.of(usual), prop);
    return named.tightenedBy(own.limits()).under(named.version() + "+" + own.version());
  }

  private Optional<AccountStatements.Stated> stated(String userId, @Nullable String accountId) {
    return statements.of(userId).stream()
        .filter(each -> accountId == null || each.accountId().equals(accountId))
        .findFirst();
  }

  private static EquityStatement statement(
      Optional<AccountStatements.Stated> stated, String symbol) {
    int dash = symbol.lastIndexOf('-');
    String quote = dash < 0 ? USUAL_CURRENCY : symbol.substring(dash + 1);
    return stated
        .map(each -> each.statement(quote))
        .orElseGet(() -> EquityStatement.undeclared(NO_ACCOUNT, quote));
  }

  private Optional<Cooldown> pause() {
    return pauses
        .running()
        .map(
            running ->
                new Cooldown(
                    switch (running.cause()) {
                      case LOSS_STREAK -> Cooldown.Reason.LOSSES_IN_A_ROW;
                      case BREACH -> Cooldown.Reason.RULE_BREACH;
                      case OWN -> Cooldown.Reason.OWN_WISH;
                    },
                    running.startsAt(),
                    running.endsAt()));
  }

  private Habits habits(String userId) {
    Map<BiasLabel, FindingState> states = new EnumMap<>(BiasLabel.class);
    habits
        .states(userId)
        .forEach(
            (label, state) ->
                states.put(BiasLabel.valueOf(label.name()), FindingState.valueOf(state.name())));
    return new Habits(states);
  }
}
