package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.BrokerAccount;
import tradingtwin.contracts.views.BrokerAccounts;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.GateStatus;
import tradingtwin.contracts.views.GateStatus.AccountStatus;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.EveryAccount.One;
import tradingtwin.core.gate.Standings.Standing;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.engine.gate.Gate;
import tradingtwin.engine.gate.HeldChallenge;
import tradingtwin.engine.gate.PropChallenge;
import tradingtwin.engine.situation.EquityStatement.Restated;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Situation;

/// What a trader sees of the gate before planning: is it open, what is left today, and the money
/// that limits are shares of.
///
/// Read without prices: a position that is held counts what was paid for it only as far as the
/// engine allows.
public final class GateStatuses {
  private final TenantDatabase database;
  private final EveryAccount everyAccount;
  private final AccountStatements statements;
  private final Accounts accounts;
  private final Pauses pauses;
  private final FrictionBook friction;

  GateStatuses(
      TenantDatabase database,
      Standings standings,
      AccountStatements statements,
      Accounts accounts,
      Pauses pauses,
      FrictionBook friction) {
    this.database = database;
    this.everyAccount = new EveryAccount(standings, statements);
    this.statements = statements;
    this.accounts = accounts;
    this.pauses = pauses;
    this.friction = friction;
  }

  /// The line on every page.
  public GateStatus of(String userId) {
    return database.as(
        userId,
        () -> {
          List<One> each = everyAccount.of(userId, accounts.get(userId).persona());
          Standing standing = each.getFirst().standing();
          Cooldown running = pauses.running().orElse(null);
          int entries = entries(standing);
          List<AccountStatus> told = each.stream().flatMap(one -> status(one).stream()).toList();
          List<GateRule> closedBy = closedBy(each);
          OptionalInt limit = limit(standing);
          boolean known = each.stream().allMatch(one -> known(one.standing()).isPresent());
          Optional<String> currency = currency(each);
          return new GateStatus(
              standing.situation().at(),
              running == null && closedBy.isEmpty(),
              running,
              entries,
              limit.isPresent() ? limit.getAsInt() : null,
              limit.isPresent() ? Math.max(0, limit.getAsInt() - entries) : null,
              leastRiskLeft(each).orElse(null),
              known && currency.isPresent() ? equity(each) : null,
              known ? currency.orElse(null) : null,
              known,
              friction.open(),
              closedBy,
              isWorthTelling(each) ? told : null);
        });
  }

  /// One account without a challenge is told by the line itself.
  private static boolean isWorthTelling(List<One> each) {
    return each.size() > 1
        || each.getFirst().stated().filter(stated -> stated.prop() != null).isPresent();
  }

  private static Optional<AccountStatus> status(One one) {
    Standing standing = one.standing();
    Optional<Funds.Known> funds = known(standing);
    return one.stated()
        .map(
            stated ->
                new AccountStatus(
                    stated.accountId(),
                    stated.name(),
                    funds.flatMap(each -> riskLeft(each, standing)).orElse(null),
                    funds.map(GateStatuses::equity).orElse(null),
                    funds.isPresent() ? standing.currency() : null,
                    funds.isPresent(),
                    closedBy(standing),
                    funds.flatMap(each -> targetLeft(each, stated.prop())).orElse(null)));
  }

  private static Optional<BigDecimal> targetLeft(
      Funds.Known funds, tradingtwin.contracts.requests.@Nullable PropChallenge prop) {
    if (prop == null || prop.target() == null) {
      return Optional.empty();
    }
    BigDecimal target =
        prop.startBalance().multiply(BigDecimal.ONE.add(BigDecimal.valueOf(prop.target())));
    return Optional.of(
        target.subtract(funds.equity()).max(BigDecimal.ZERO).round(MathContext.DECIMAL64));
  }

  /// What keeps any entry out of every account; where each is closed by something, all of it.
  private static List<GateRule> closedBy(List<One> each) {
    List<List<GateRule>> rules = each.stream().map(one -> closedBy(one.standing())).toList();
    if (rules.stream().noneMatch(List::isEmpty)) {
      return rules.stream().flatMap(List::stream).distinct().sorted().toList();
    }
    return List.of();
  }

  /// Every rule that keeps any entry out now, the pause too; each once.
  private static List<GateRule> closedBy(Standing standing) {
    return standing.closedBy().stream()
        .map(check -> GateRule.valueOf(check.rule().name()))
        .distinct()
        .toList();
  }

  private static Optional<Double> leastRiskLeft(List<One> each) {
    return each.stream()
        .flatMap(
            one -> known(one.standing()).flatMap(funds -> riskLeft(funds, one.standing())).stream())
        .min(Comparator.naturalOrder());
  }

  private static BigDecimal equity(List<One> each) {
    return each.stream()
        .flatMap(one -> known(one.standing()).stream())
        .map(Funds.Known::equity)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .round(MathContext.DECIMAL64);
  }

  /// The one that all accounts are counted in.
  private static Optional<String> currency(List<One> each) {
    List<String> all = each.stream().map(one -> one.standing().currency()).distinct().toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// The broker accounts with what they hold now; a trader has at least one.
  public BrokerAccounts accounts(String userId) {
    return database.as(
        userId,
        () -> {
          statements.haveOne(userId);
          return new BrokerAccounts(
              everyAccount.of(userId, accounts.get(userId).persona()).stream()
                  .flatMap(one -> one.stated().map(each -> account(each, one.standing())).stream())
                  .toList());
        });
  }

  /// One of them; the statement must be the trader's.
  public BrokerAccount account(String userId, String accountId) {
    return accounts(userId).accounts().stream()
        .filter(each -> each.accountId().equals(accountId))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private static BrokerAccount account(AccountStatements.Stated stated, Standing standing) {
    Situation situation = standing.situation();
    Funds funds = situation.funds();
    Optional<Restated> counts = stated.countsAt(situation.at());
    return new BrokerAccount(
        stated.accountId(),
        stated.broker(),
        stated.name(),
        stated.currency(),
        counts.map(Restated::equity).orElse(null),
        counts.map(Restated::at).orElse(null),
        stated.movements(),
        stated.prop(),
        stated
            .waitsAt(situation.at())
            .map(each -> new BrokerAccount.EquityWaits(each.equity(), each.from()))
            .orElse(null),
        stated.propWaits(),
        funds instanceof Funds.Known known ? equity(known) : null,
        funds instanceof Funds.Known,
        funds instanceof Funds.Unknown unknown ? why(unknown.why()) : null);
  }

  static Optional<Funds.Known> known(Standing standing) {
    return switch (standing.situation().funds()) {
      case Funds.Known known -> Optional.of(known);
      case Funds.Unknown _ -> Optional.empty();
    };
  }

  /// The entries that the day may have under everything in force.
  static OptionalInt limit(Standing standing) {
    return Gate.entriesADay(standing.situation(), standing.policy());
  }

  /// Entries of the day, with plans that were let through and have no fill yet.
  static int entries(Standing standing) {
    return standing.situation().today().entries() + standing.situation().today().planned();
  }

  /// What the day's limits leave, those of challenges included: the smallest share of the equity
  /// that each is held against.
  private static Optional<Double> riskLeft(Funds.Known funds, Standing standing) {
    Optional<BigDecimal> own =
        standing
            .policy()
            .limits()
            .losses()
            .daily()
            .map(most -> most.subtract(funds.day().lossShare()));
    Stream<BigDecimal> challenges =
        standing.policy().challenges().stream().flatMap(held -> left(funds, held).stream());
    return Stream.concat(own.stream(), challenges)
        .min(Comparator.naturalOrder())
        .map(left -> left.max(BigDecimal.ZERO).doubleValue());
  }

  private static Optional<BigDecimal> left(Funds.Known ofThePlan, HeldChallenge held) {
    if (!(held.money().orElse(ofThePlan) instanceof Funds.Known funds)
        || funds.equity().signum() <= 0) {
      return Optional.empty();
    }
    PropChallenge prop = held.rules();
    BigDecimal lost = funds.equityAtDayStart().subtract(funds.equity()).max(BigDecimal.ZERO);
    BigDecimal left = prop.startBalance().multiply(prop.dailyDrawdown()).subtract(lost);
    return Optional.of(left.divide(funds.equity(), MathContext.DECIMAL64));
  }

  private static BigDecimal equity(Funds.Known funds) {
    return funds.equity().round(MathContext.DECIMAL64);
  }

  private static String why(Funds.Why why) {
    return switch (why) {
      case NOT_DECLARED -> "No starting equity is stated.";
      case UNMARKED_POSITIONS -> "Open positions without a recent price.";
      case CURRENCY_WITHOUT_RATE -> "Money in a currency without a known rate.";
      case NOTHING_TO_COMPARE -> "The account held nothing when the period began.";
      case ACCOUNT_NOT_NAMED -> "None of several accounts is named.";
    };
  }
}
