package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.account.Choice;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.AccountStatements.Stated;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.gate.FrictionTask;
import tradingtwin.engine.gate.Gate;
import tradingtwin.engine.gate.GateCheck;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.HeldChallenge;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.EntryQuestion;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.Funds;
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
  /// @param accountId account it is for; without one, the only one that there is. Of several
  ///     nobody knows whose money it is about: the money counts as not known, and the challenges of
  ///     all hold
  public record Entry(
      @Nullable String accountId, String symbol, Direction direction, Persona persona) {

    boolean isFor(String account) {
      return accountId == null || accountId.equals(account);
    }
  }

  /// A trader before an entry.
  ///
  /// @param account broker account, or a word where there is none
  /// @param currency of the account
  /// @param situation by the fills that there are
  /// @param beside the same with fills that were taken back since the last day began; empty where
  ///     none were
  /// @param policy what the entry is held to
  /// @param ofChoice what an entry of the trader's own choosing is held to, whatever schedule there
  ///     is
  /// @param own what the trader set beside the persona
  /// @param language the persona's bounds of words
  public record Standing(
      String account,
      String currency,
      Situation situation,
      Optional<Situation> beside,
      GatePolicy policy,
      GatePolicy ofChoice,
      OwnPart own,
      PersonaPolicy.Language language) {

    /// The gate's answer; where fills were taken back, the stricter one of with and without them.
    ///
    /// @param by what the entry is held to
    /// @param left tasks that an earlier plan of the symbol has left undone
    public GateDecision answer(Intent intent, GatePolicy by, List<FrictionTask> left) {
      GateDecision present = Gate.decide(intent, situation, by, left);
      return beside
          .map(with -> Gate.decide(intent, with, by, left))
          .filter(other -> other.isStricterThan(present))
          .orElse(present);
    }

    /// Where the trader stands, by the fills that there are and with those that were taken back.
    public List<Situation> situations() {
      return Stream.concat(Stream.of(situation), beside.stream()).toList();
    }

    /// What keeps any entry out now, with and without fills that were taken back.
    List<GateCheck> closedBy() {
      return situations().stream().flatMap(each -> Gate.closedBy(each, policy).stream()).toList();
    }
  }

  /// Symbols that are held, whose prices the money of an account needs.
  public Set<String> held(String userId) {
    return database.as(userId, () -> ledgers.of(userId).held());
  }

  /// Where the trader stands now before that entry, with these bars.
  public Standing before(String userId, Entry entry, Market market) {
    return before(userId, entry, _ -> market);
  }

  /// The same, with bars that are looked for when it is known which symbols are held.
  public Standing before(String userId, Entry entry, Function<Set<String>, Market> bars) {
    return database.as(
        userId,
        () -> {
          List<Stated> all = statements.of(userId);
          Optional<Stated> stated =
              all.stream().filter(each -> entry.isFor(each.accountId())).findFirst();
          boolean isNamed = entry.accountId() != null || all.size() < 2;
          EquityStatement statement = statement(stated, entry.symbol());
          Instant now = clock.instant();
          Choice choice = accounts.choice(userId);
          EntryQuestion question =
              new EntryQuestion(entry.symbol(), entry.direction(), STEP, now, choice.zone());
          Ledgers.Kept kept = ledgers.of(userId);
          Ledger ledger = kept.ledger();
          Optional<Ledgers.Kept> fuller = ledgers.withTakenBack(userId);
          Market market = bars.apply(fuller.orElse(kept).held());
          Optional<BuyingPlan> plan = plans.of(entry.symbol());
          Instant today = dayStart(now, choice.zone());
          Optional<Cooldown> pause = pause();
          Habits seen = habits(userId, today);
          Map<String, Integer> setups = intents.setups();
          int planned = intents.planned(today, now);
          Function<Ledger, Situation> after =
              fills -> {
                Situation of =
                    Situations.of(fills, market, statement, question, SituationPolicy.DEFAULT)
                        .with(pause, seen, setups, plan)
                        .planning(planned);
                return isNamed ? of : of.judgedBy(new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED));
              };
          Situation situation = after.apply(ledger);
          List<Stated> challenged =
              all.stream()
                  .filter(each -> entry.isFor(each.accountId()) && each.prop() != null)
                  .toList();
          OwnPart own =
              ownParts.at(
                  userId,
                  now,
                  challenged.stream().flatMap(each -> Stream.ofNullable(each.prop())).toList());
          List<Ledger> tellings =
              Stream.concat(Stream.of(ledger), fuller.map(Ledgers.Kept::ledger).stream()).toList();
          List<HeldChallenge> challenges =
              challenged.stream()
                  .flatMap(each -> held(each, isNamed, statement, tellings, market, question))
                  .toList();
          PersonaPolicy named = policies.of(entry.persona());
          GatePolicy ofChoice = own.with(ofChoice(named, choice)).heldTo(challenges);
          boolean scheduled =
              entry.persona() == Persona.INDEXDCA && plan.filter(BuyingPlan::standsIn).isPresent();
          return new Standing(
              statement.account(),
              statement.currency(),
              situation,
              fuller.map(Ledgers.Kept::ledger).map(after),
              scheduled ? own.with(GatePolicies.of(named, null)).heldTo(challenges) : ofChoice,
              ofChoice,
              own,
              named.language());
        });
  }

  private static Instant dayStart(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  /// A challenge, with the money of its account where that is not the plan's.
  ///
  /// @param tellings the fills that there are; where some were taken back, with those too
  private static Stream<HeldChallenge> held(
      Stated stated,
      boolean isNamed,
      EquityStatement ofThePlan,
      List<Ledger> tellings,
      Market market,
      EntryQuestion question) {
    PropChallenge prop = stated.prop();
    if (prop == null) {
      return Stream.empty();
    }
    var rules = GatePolicies.challenge(prop);
    if (isNamed && stated.accountId().equals(ofThePlan.account())) {
      return Stream.of(HeldChallenge.ofThePlan(rules));
    }
    EquityStatement statement = statement(Optional.of(stated), question.symbol());
    return tellings.stream()
        .map(
            ledger ->
                Situations.of(ledger, market, statement, question, SituationPolicy.DEFAULT).funds())
        .map(funds -> new HeldChallenge(rules, Optional.of(funds)));
  }

  /// The persona that the plan names, and the limits of those that hold for the trader beside it:
  /// a plan cannot choose its way past them.
  private GatePolicy ofChoice(PersonaPolicy named, Choice choice) {
    GatePolicy policy = GatePolicies.of(named, null);
    for (Persona each : choice.personas()) {
      if (each != named.persona()) {
        GatePolicy own = GatePolicies.of(policies.of(each), null);
        policy =
            policy
                .tightenedBy(own.limits())
                .within(own.entryWindow())
                .under(policy.version() + "+" + own.version());
      }
    }
    return policy;
  }

  private static EquityStatement statement(Optional<Stated> stated, String symbol) {
    int dash = symbol.lastIndexOf('-');
    String quote = dash < 0 ? USUAL_CURRENCY : symbol.substring(dash + 1);
    return stated
        .map(each -> each.statement(quote))
        .orElseGet(() -> EquityStatement.undeclared(NO_ACCOUNT, quote));
  }

  private Optional<Cooldown> pause() {
    return pauses.running().map(Pauses::engine);
  }

  private Habits habits(String userId, Instant today) {
    Map<BiasLabel, FindingState> states = new EnumMap<>(BiasLabel.class);
    habits
        .statesSince(userId, today)
        .forEach(
            (label, state) ->
                states.put(BiasLabel.valueOf(label.name()), FindingState.valueOf(state.name())));
    return new Habits(states);
  }
}
