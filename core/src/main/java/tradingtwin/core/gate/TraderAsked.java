package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
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
import tradingtwin.core.account.Choice;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.Standings.Entry;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.AccountStatements.Stated;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.HeldChallenge;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.EntryQuestion;
import tradingtwin.engine.situation.EquityStatement;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Habits;
import tradingtwin.engine.situation.Situation;
import tradingtwin.engine.situation.SituationPolicy;
import tradingtwin.engine.situation.Situations;

/// A trader about whom everything was asked at once that most have; what few have is asked when the
/// overview says that it is there.
final class TraderAsked implements Standings.Asked {
  private static final BigDecimal STEP = new BigDecimal("0.00000001");
  private static final String USUAL_CURRENCY = "USD";
  private static final String NO_ACCOUNT = "none";

  private final StandingSources of;
  private final TenantDatabase database;
  private final String userId;
  private final Instant now;
  private final Answer<List<Overview>> overview;
  private final AccountStatements.Asked statements;
  private final Answer<List<Intents.Tried>> setups;
  private final Answer<List<PersonaPolicies.InForce>> inForce;
  private final @Nullable Today guessed;

  TraderAsked(
      StandingSources of, TenantDatabase database, String userId, Instant now, Bundle bundle) {
    this.of = of;
    this.database = database;
    this.userId = userId;
    this.now = now;
    this.overview = Overview.asked(bundle, userId, now);
    this.statements = of.statements().asking(bundle);
    this.setups = of.intents().setups(bundle);
    this.inForce = of.policies().inForce(bundle);
    this.guessed =
        of.zoneOf(userId)
            .map(zone -> Today.asked(of, bundle, dayStart(now, zone), now))
            .orElse(null);
  }

  /// What depends on when the trader's day began.
  private record Today(
      Instant start,
      Answer<List<tradingtwin.core.biases.Habits.Word>> habits,
      Answer<List<Integer>> planned) {

    static Today asked(StandingSources of, Bundle bundle, Instant start, Instant now) {
      return new Today(
          start, of.habits().wordsSince(bundle, start), of.intents().planned(bundle, start, now));
    }

    /// The clearest word on each habit.
    Habits seen() {
      Map<BiasLabel, FindingState> states = new EnumMap<>(BiasLabel.class);
      for (var word : habits.get()) {
        states.merge(
            BiasLabel.valueOf(word.label().name()),
            FindingState.valueOf(word.state().name()),
            (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
      return new Habits(states);
    }
  }

  @Override
  public Standing before(Entry entry, Function<Set<String>, Market> bars) {
    Overview has = overview.get().getFirst();
    Choice choice =
        has.changes() ? of.accounts().choice(userId) : Choice.only(has.persona(), has.zone());
    List<Stated> all = statements.all(has.moved());
    Optional<Stated> stated =
        all.stream().filter(each -> entry.isFor(each.accountId())).findFirst();
    boolean isNamed = entry.accountId() != null || all.size() < 2;
    EquityStatement statement = statement(stated, entry.symbol());
    EntryQuestion question =
        new EntryQuestion(entry.symbol(), entry.direction(), STEP, now, choice.zone());
    Ledgers.Kept kept = of.ledgers().of(userId, has.version());
    Ledger ledger = kept.ledger();
    Optional<Ledgers.Kept> fuller =
        has.takenBack() ? of.ledgers().withTakenBack(userId) : Optional.empty();
    Market market = bars.apply(fuller.orElse(kept).held());
    Optional<BuyingPlan> plan = has.schedules() ? of.plans().of(entry.symbol()) : Optional.empty();
    Function<Ledger, Situation> after =
        situations(has, choice, plan, statement, question, market, isNamed);
    List<Stated> challenged =
        all.stream().filter(each -> entry.isFor(each.accountId()) && each.prop() != null).toList();
    OwnPart own = own(has, challenged);
    List<Ledger> tellings =
        Stream.concat(Stream.of(ledger), fuller.map(Ledgers.Kept::ledger).stream()).toList();
    List<HeldChallenge> challenges =
        challenged.stream()
            .flatMap(each -> held(each, isNamed, statement, tellings, market, question))
            .toList();
    PersonaPolicy named = policy(entry.persona());
    GatePolicy ofChoice = own.with(ofChoice(named, choice)).heldTo(challenges);
    boolean scheduled =
        entry.persona() == Persona.INDEXDCA && plan.filter(BuyingPlan::standsIn).isPresent();
    return new Standing(
        statement.account(),
        statement.currency(),
        after.apply(ledger),
        fuller.map(Ledgers.Kept::ledger).map(after),
        scheduled ? own.with(GatePolicies.of(named, null)).heldTo(challenges) : ofChoice,
        ofChoice,
        own,
        named.language());
  }

  private Function<Ledger, Situation> situations(
      Overview has,
      Choice choice,
      Optional<BuyingPlan> plan,
      EquityStatement statement,
      EntryQuestion question,
      Market market,
      boolean isNamed) {
    Today today = today(choice.zone());
    Optional<Cooldown> pause =
        has.paused() ? of.pauses().running().map(Pauses::engine) : Optional.empty();
    Habits seen = today.seen();
    int planned = today.planned().get().getFirst();
    Map<String, Integer> tried = new HashMap<>();
    setups.get().forEach(each -> tried.put(each.setup(), each.times()));
    return fills -> {
      Situation situation =
          Situations.of(fills, market, statement, question, SituationPolicy.DEFAULT)
              .with(pause, seen, tried, plan)
              .planning(planned);
      return isNamed
          ? situation
          : situation.judgedBy(new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED));
    };
  }

  /// As it was asked about, if the trader's day began when it was thought to.
  private Today today(ZoneId zone) {
    Instant start = dayStart(now, zone);
    of.found(userId, zone);
    if (guessed != null && guessed.start().equals(start)) {
      return guessed;
    }
    Bundle bundle = new Bundle();
    Today asked = Today.asked(of, bundle, start, now);
    database.send(bundle);
    return asked;
  }

  private PersonaPolicy policy(Persona persona) {
    return of.policies().of(persona, inForce.get());
  }

  private OwnPart own(Overview has, List<Stated> challenged) {
    List<PropChallenge> props =
        challenged.stream().flatMap(each -> Stream.ofNullable(each.prop())).toList();
    return has.limits() || has.rules()
        ? of.ownParts().at(userId, now, props)
        : of.ownParts().nothingBut(props);
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
        GatePolicy own = GatePolicies.of(policy(each), null);
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
}
