package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.views.Account;
import tradingtwin.contracts.views.BrokerAccount;
import tradingtwin.contracts.views.Policy;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.engine.gate.GateCheck;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.Reading;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Funds;

/// What a trader says beside the limits loosens none of them on the same day.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
  private static final String KIRITIMATI = "Pacific/Kiritimati";

  private RunningCore rooms;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  /// A Wednesday that is not the first of a month, so that a day can end without a week or month.
  @BeforeEach
  void onAWednesdayMorning() {
    Instant now = rooms.clock().instant();
    var day = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    while (day.getDayOfWeek().getValue() != 3 || day.getDayOfMonth() > 25) {
      day = day.plusDays(1);
    }
    Instant morning = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    rooms.clock().move(Duration.between(now, morning));
  }

  @Test
  void aLaxerPersonaHoldsWithTheNextDayAndUntilThenTheStricterOfBoth() {
    GatedTrader anna = new GatedTrader(rooms, Persona.SWING);
    anna.chooses(null, Persona.CRYPTO);

    assertThat(drawdown(anna)).isEqualByComparingTo("0.12");
    assertThat(anna.stands(null, Persona.CRYPTO).policy().version()).startsWith("crypto-2+swing-2");
    assertThat(anna.stands(null, Persona.SWING).policy().entryWindow())
        .isEqualTo(Duration.ofMinutes(60));
    assertThat(rooms.get(PolicyInForce.class).of(anna.id).limits())
        .filteredOn(limit -> limit.name().equals("entryWindowMinutes"))
        .extracting(Policy.Limit::sentence)
        .containsExactly("A verdict is good for 1 hour.");
    assertThat(shown(anna).persona()).isEqualTo(Persona.CRYPTO);
    assertThat(shown(anna).alsoHolds())
        .containsExactly(new Account.AlsoHolds(Persona.SWING, anna.midnight()));
    assertThat(limit(anna, "drawdown"))
        .returns("12 %", Policy.Limit::inForce)
        .returns(new Policy.Limit.Pending("15 %", anna.midnight()), Policy.Limit::pending);

    anna.waitsUntil(anna.midnight());
    assertThat(drawdown(anna)).isEqualByComparingTo("0.15");
    assertThat(shown(anna).alsoHolds()).isNull();
    assertThat(limit(anna, "drawdown").pending()).isNull();
  }

  @Test
  void whatAnotherPersonaTightensHoldsAtOnceAndGoingBackLoosensWithTheNextDayToo() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.chooses(null, Persona.SWING);
    assertThat(drawdown(anna)).isEqualByComparingTo("0.12");
    anna.chooses(null, Persona.CRYPTO);
    assertThat(drawdown(anna)).isEqualByComparingTo("0.12");
    anna.waitsUntil(anna.midnight());
    assertThat(drawdown(anna)).isEqualByComparingTo("0.15");
  }

  @Test
  void noPersonaIsLoosenedInsideAPauseEvenOneThatStartedLater() {
    GatedTrader anna = new GatedTrader(rooms, Persona.SWING);
    anna.chooses(null, Persona.CRYPTO);
    Instant end = pauses(anna, 20);
    anna.waitsUntil(anna.midnight());
    assertThat(drawdown(anna)).isEqualByComparingTo("0.12");
    anna.waitsUntil(end);
    assertThat(drawdown(anna)).isEqualByComparingTo("0.15");
  }

  @Test
  void anotherTimeZoneStartsNoDayOfLimitsEarly() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.loses(400);
    assertThat(anna.breaks(GateRule.DAILY_LOSS, anna.main, Persona.CRYPTO)).isTrue();
    anna.chooses(KIRITIMATI, null);
    assertThat(shown(anna))
        .returns(KIRITIMATI, Account::timeZone)
        .returns(new Account.DaysGoBy("UTC", anna.midnight()), Account::daysGoBy);

    rooms.clock().move(Duration.ofHours(4));
    assertThat(now(anna, KIRITIMATI).getHour()).as("a new day there").isLessThan(4);
    assertThat(anna.breaks(GateRule.DAILY_LOSS, anna.main, Persona.CRYPTO)).isTrue();

    anna.waitsUntil(anna.midnight());
    assertThat(anna.breaks(GateRule.DAILY_LOSS, anna.main, Persona.CRYPTO)).isFalse();
    assertThat(shown(anna).daysGoBy()).isNull();
  }

  @Test
  void aZoneThatWasGivenBackTheSameDayChangesNothingAndAPauseDelaysItByWholeDays() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.chooses(KIRITIMATI, null);
    anna.later();
    anna.chooses("UTC", null);
    assertThat(shown(anna).daysGoBy()).isNull();

    anna.chooses(KIRITIMATI, null);
    Instant midnight = anna.midnight();
    Instant _ = pauses(anna, 20);
    assertThat(shown(anna).daysGoBy())
        .isEqualTo(new Account.DaysGoBy("UTC", midnight.plus(Duration.ofDays(1))));
  }

  @Test
  void aLaxerChallengeWaitsWholeAndAStricterOneHoldsAtOnce() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.states(anna.main, prop(0.03, 0.10));
    anna.loses(310);
    assertThat(anna.breaks(GateRule.PROP_DAILY_DRAWDOWN, anna.main, Persona.CRYPTO)).isTrue();

    anna.states(anna.main, prop(0.05, 0.08));
    assertThat(anna.breaks(GateRule.PROP_DAILY_DRAWDOWN, anna.main, Persona.CRYPTO)).isTrue();
    assertThat(anna.account(anna.main))
        .returns(prop(0.03, 0.10), BrokerAccount::prop)
        .returns(
            new BrokerAccount.PropWaits(prop(0.05, 0.08), anna.midnight()),
            BrokerAccount::propWaits);

    anna.later();
    anna.states(anna.main, prop(0.02, 0.10));
    assertThat(anna.account(anna.main))
        .returns(prop(0.02, 0.10), BrokerAccount::prop)
        .returns(null, BrokerAccount::propWaits);
  }

  @Test
  void aChallengeIsGivenUpWithTheNextDayAndKeptByStatingItAgain() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.states(anna.main, prop(0.03, 0.10));
    anna.later();
    anna.statements().giveChallengeUp(anna.id, anna.main);
    assertThat(anna.account(anna.main))
        .returns(prop(0.03, 0.10), BrokerAccount::prop)
        .returns(new BrokerAccount.PropWaits(null, anna.midnight()), BrokerAccount::propWaits);
    anna.later();
    anna.states(anna.main, prop(0.03, 0.10));
    assertThat(anna.account(anna.main).propWaits()).isNull();

    anna.later();
    anna.statements().giveChallengeUp(anna.id, anna.main);
    Instant end = pauses(anna, 20);
    anna.waitsUntil(anna.midnight());
    assertThat(anna.account(anna.main).prop()).isEqualTo(prop(0.03, 0.10));
    anna.waitsUntil(end);
    assertThat(anna.account(anna.main).prop()).isNull();
  }

  @Test
  void aPlanIsHeldToTheChallengeOfItsAccountAndOneWithoutAnAccountToAll() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.states(anna.main, prop(0.03, 0.10));
    anna.states(anna.other, prop(0.03, 0.10));
    anna.loses(310);
    anna.states(anna.other, "10000");

    assertThat(anna.breaks(GateRule.PROP_DAILY_DRAWDOWN, anna.main, Persona.CRYPTO)).isTrue();
    assertThat(anna.breaks(GateRule.PROP_DAILY_DRAWDOWN, anna.other, Persona.CRYPTO)).isFalse();
    assertThat(anna.breaks(GateRule.PROP_DAILY_DRAWDOWN, null, Persona.CRYPTO)).isTrue();
    assertThat(anna.stands(null, Persona.CRYPTO).policy().challenges()).hasSize(2);
  }

  @Test
  void aPlanThatNamesNoneOfSeveralAccountsWaitsAndIsJudgedByNoneOfThem() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    for (Persona persona : List.of(Persona.CRYPTO, Persona.INDEXDCA)) {
      GateDecision unnamed = anna.asks(null, persona, Intent.Purpose.ENTRY);
      assertThat(unnamed.verdict()).isEqualTo(Verdict.WAIT);
      assertThat(unnamed.checks())
          .filteredOn(GateCheck::broken)
          .extracting(GateCheck::rule, GateCheck::observed)
          .containsExactly(
              tuple(GateRule.EQUITY_KNOWN, Optional.of(Reading.of("ACCOUNT_NOT_NAMED"))));
    }
    assertThat(anna.asks(anna.main, Persona.CRYPTO, Intent.Purpose.ENTRY).verdict())
        .isEqualTo(Verdict.GO);
  }

  @Test
  void theOnlyAccountNeedsNoNaming() {
    GatedTrader anna = GatedTrader.withOneAccount(rooms, Persona.CRYPTO);
    assertThat(anna.asks(null, Persona.CRYPTO, Intent.Purpose.ENTRY).verdict())
        .isEqualTo(Verdict.GO);
    assertThat(anna.stands(null, Persona.CRYPTO).account()).isEqualTo(anna.main);
    anna.loses(400);
    assertThat(anna.breaks(GateRule.DAILY_LOSS, null, Persona.CRYPTO)).isTrue();
  }

  @Test
  void aScheduleThatIsGivenUpBindsUntilTheNextDayAndWhatReplacesItWaits() {
    GatedTrader anna = new GatedTrader(rooms, Persona.INDEXDCA);
    var first = anna.buys("BTC-USD", "100");
    anna.waitsUntil(anna.midnight().plus(Duration.ofHours(8)));
    plans().giveUp(anna.id, first.planId());
    var second = anna.buys("BTC-USD", "900");

    assertThat(schedule(anna).amount()).isEqualByComparingTo("100");
    assertThat(plans().all(anna.id).plans())
        .extracting(tradingtwin.contracts.views.BuyingPlan::endsAt)
        .containsExactly(null, anna.midnight());
    assertThatThrownBy(() -> plans().keep(anna.id, first.planId()))
        .isInstanceOf(RefusedException.class);

    anna.waitsUntil(anna.midnight());
    assertThat(schedule(anna).amount()).isEqualByComparingTo("900");
    assertThat(plans().all(anna.id).plans())
        .extracting(tradingtwin.contracts.views.BuyingPlan::planId)
        .containsExactly(second.planId());
  }

  @Test
  void aScheduleThatWasGivenUpIsKeptWhileItHolds() {
    GatedTrader anna = new GatedTrader(rooms, Persona.INDEXDCA);
    var plan = anna.buys("BTC-USD", "100");
    plans().giveUp(anna.id, plan.planId());
    assertThat(plans().keep(anna.id, plan.planId()).endsAt()).isNull();
    anna.waitsUntil(anna.midnight());
    assertThat(schedule(anna).amount()).isEqualByComparingTo("100");
  }

  @Test
  void aScheduleOfTodayBindsAndStandsInForThePersonaWithTheNextDay() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    var plan = anna.buys("BTC-USD", "640");
    assertThat(plan.standsInFrom()).isEqualTo(anna.midnight());
    assertThat(schedule(anna).standsIn()).isFalse();
    assertThat(anna.stands(null, Persona.INDEXDCA).policy().version()).contains("+crypto-2");

    Instant end = pauses(anna, 20);
    anna.waitsUntil(anna.midnight());
    assertThat(schedule(anna).standsIn()).isFalse();
    anna.waitsUntil(end);
    assertThat(schedule(anna).standsIn()).isTrue();
    assertThat(anna.stands(null, Persona.INDEXDCA).policy().version()).isEqualTo("indexdca-2");
  }

  @Test
  void equityStatedAgainCountsWithTheNextDayAndForgetsNeitherLossNorPeak() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.loses(400);
    Funds.Known before = funds(anna);
    anna.states(anna.main, "50000");
    assertThat(funds(anna)).isEqualTo(before);
    assertThat(anna.account(anna.main))
        .returns(
            new BrokerAccount.EquityWaits(new BigDecimal("50000"), anna.midnight()),
            BrokerAccount::equityWaits)
        .satisfies(account -> assertThat(account.declaredEquity()).isEqualByComparingTo("10000"));

    anna.waitsUntil(anna.midnight());
    assertThat(funds(anna).equity()).isEqualByComparingTo("50000");
    assertThat(funds(anna).week()).isEqualTo(before.week());
    assertThat(funds(anna).drawdown().doubleValue())
        .isEqualTo(before.drawdown().doubleValue(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(funds(anna).day().realised()).isEqualByComparingTo("0");
    assertThat(anna.account(anna.main).equityWaits()).isNull();
  }

  @Test
  void theFirstEquityOfAnotherAccountCountsWithTheNextDayToo() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.loses(400);
    String third = anna.opens("kraken");
    anna.states(third, "10000");
    assertThat(anna.asks(third, Persona.CRYPTO, Intent.Purpose.ENTRY).verdict())
        .isEqualTo(Verdict.WAIT);
    assertThat(anna.account(third))
        .returns(null, BrokerAccount::declaredEquity)
        .returns(
            new BrokerAccount.EquityWaits(new BigDecimal("10000"), anna.midnight()),
            BrokerAccount::equityWaits);

    Instant end = pauses(anna, 20);
    anna.waitsUntil(anna.midnight());
    assertThat(anna.stands(third, Persona.CRYPTO).situation().funds())
        .as("not inside a pause")
        .isEqualTo(new Funds.Unknown(Funds.Why.NOT_DECLARED));
    anna.waitsUntil(end);
    assertThat(anna.asks(third, Persona.CRYPTO, Intent.Purpose.ENTRY).verdict())
        .isEqualTo(Verdict.GO);
  }

  @Test
  void theFirstEquityOfTheFirstAccountCountsAtOnceAlsoWhenPlansCameBeforeIt() {
    String bert = rooms.trader();
    var statements = rooms.get(tradingtwin.core.trades.AccountStatements.class);
    var _ = rooms.get(Pauses.class).start(bert, new CooldownStart(10, null));
    statements.haveOne(bert);
    String account = statements.of(bert).getFirst().accountId();
    statements.change(
        bert, account, new BrokerAccountChange(null, "USD", new BigDecimal("1000"), null));
    assertThat(rooms.get(GateStatuses.class).account(bert, account).equity())
        .isEqualByComparingTo("1000");
  }

  @Test
  void aStatementThatWaitsIsReplacedByTheNextOneAndMayBeWithdrawn() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.states(anna.main, "50000");
    anna.later();
    anna.states(anna.main, "20000");
    anna.statements().withdrawEquity(anna.id, anna.main);
    anna.statements().withdrawEquity(anna.id, anna.main);
    assertThatThrownBy(() -> anna.statements().withdrawEquity(anna.id, anna.main))
        .isInstanceOf(RefusedException.class);
    anna.waitsUntil(anna.midnight());
    assertThat(funds(anna).equity()).isEqualByComparingTo("10000");
  }

  @Test
  void moneyThatCameCountsWithTheNextDayAndMoneyThatWentAtOnce() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.loses(400);
    Funds.Known before = funds(anna);
    anna.moves(anna.main, "90000", anna.now().minus(Duration.ofSeconds(1)));
    assertThat(funds(anna)).isEqualTo(before);
    assertThat(anna.account(anna.main).movements().getFirst().countsFrom())
        .isEqualTo(anna.midnight());

    anna.moves(anna.main, "-4600", anna.now());
    anna.later();
    assertThat(funds(anna).equity()).isEqualByComparingTo("5000");
    assertThat(funds(anna).day()).isEqualTo(before.day());
    String went =
        anna.account(anna.main).movements().stream()
            .filter(each -> each.amount().signum() < 0)
            .findFirst()
            .orElseThrow()
            .movementId();
    anna.statements().takeBack(anna.id, anna.main, went);
    assertThat(funds(anna).equity()).isEqualByComparingTo("5000");
    anna.waitsUntil(anna.midnight());
    assertThat(funds(anna).equity()).isEqualByComparingTo("99600");
  }

  @Test
  void moneyThatMovedBeforeEquityWasStatedIsPartOfIt() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    anna.moves(anna.main, "-5000", anna.now().minus(Duration.ofDays(3)));
    anna.later();
    assertThat(funds(anna).equity()).isEqualByComparingTo("10000");
  }

  @Test
  void theCurrencyStaysTheOneThatEquityWasStatedIn() {
    GatedTrader anna = new GatedTrader(rooms, Persona.CRYPTO);
    assertThatThrownBy(
            () -> anna.change(anna.main, new BrokerAccountChange(null, "JPY", null, null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void untilAnythingIsPlannedAWordHoldsAtOnce() {
    String bert = rooms.trader();
    var statements = rooms.get(tradingtwin.core.trades.AccountStatements.class);
    statements.haveOne(bert);
    String account = statements.of(bert).getFirst().accountId();
    for (String equity : List.of("1000", "10000")) {
      statements.change(
          bert, account, new BrokerAccountChange(null, "USD", new BigDecimal(equity), null));
    }
    assertThat(rooms.get(GateStatuses.class).account(bert, account).equity())
        .isEqualByComparingTo("10000");
  }

  private BuyingPlans plans() {
    return rooms.get(BuyingPlans.class);
  }

  private BuyingPlan schedule(GatedTrader trader) {
    return trader.stands(null, Persona.INDEXDCA).situation().buyingPlan().orElseThrow();
  }

  private static Funds.Known funds(GatedTrader trader) {
    return (Funds.Known) trader.stands(trader.main, Persona.CRYPTO).situation().funds();
  }

  private static BigDecimal drawdown(GatedTrader trader) {
    Limits limits = trader.stands(null, Persona.CRYPTO).policy().limits();
    return limits.losses().drawdown().orElseThrow();
  }

  private Account shown(GatedTrader trader) {
    return rooms.get(Accounts.class).shown(trader.id);
  }

  private Policy.Limit limit(GatedTrader trader, String name) {
    return rooms.get(PolicyInForce.class).of(trader.id).limits().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Instant pauses(GatedTrader trader, int hours) {
    return rooms.get(Pauses.class).start(trader.id, new CooldownStart(hours * 60, null)).endsAt();
  }

  private static java.time.ZonedDateTime now(GatedTrader trader, String zone) {
    return trader.now().atZone(ZoneId.of(zone));
  }

  private static PropChallenge prop(double daily, double trailing) {
    return new PropChallenge(
        new BigDecimal("10000"), daily, trailing, null, "2020-01-01", null, null);
  }
}
