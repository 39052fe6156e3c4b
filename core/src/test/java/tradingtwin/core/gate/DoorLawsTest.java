package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.views.BuyingPlan;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.engine.gate.Intent.Purpose;
import tradingtwin.engine.gate.Verdict;

/// The law of the doors: nothing that a trader says within a day of limits makes a verdict of that
/// day laxer.
class DoorLawsTest {
  private static final List<String> ZONES =
      List.of("UTC", "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Tokyo");
  private static final List<String> AMOUNTS = List.of("5000", "9700", "20000", "300000");
  private static RunningCore core;

  @BeforeContainer
  static void start() {
    core = RunningCore.start();
  }

  @AfterContainer
  static void close() {
    core.close();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void nothingSaidWithinADayMakesAVerdictOfThatDayLaxer(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 12) Integer> words,
      @ForAll @IntRange(min = 0, max = 900) int lost,
      @ForAll Random random) {
    GatedTrader trader = inTheMorning(random);
    List<String> imports = new ArrayList<>(List.of(trader.loses(lost)));
    for (int word : words) {
      core.clock().move(Duration.ofMinutes(random.nextInt(1, 60)));
      List<Verdict> before = verdicts(trader);
      if (word == 12) {
        takeBack(trader, imports);
      } else {
        say(trader, word, random);
      }
      trader.later();
      List<Verdict> after = verdicts(trader);
      for (int plan = 0; plan < after.size(); plan++) {
        assertThat(after.get(plan))
            .as("plan %s after word %s", plan, word)
            .isGreaterThanOrEqualTo(before.get(plan));
      }
    }
  }

  private static GatedTrader inTheMorning(Random random) {
    Instant now = core.clock().instant();
    Instant morning =
        now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC);
    core.clock().move(Duration.between(now, morning));
    GatedTrader trader = new GatedTrader(core, any(List.of(Persona.values()), random));
    if (random.nextBoolean()) {
      trader.states(trader.main, prop(random));
    }
    if (random.nextBoolean()) {
      BuyingPlan _ = trader.buys("BTC-USD", "640");
      trader.waitsUntil(trader.midnight().plus(Duration.ofHours(8)));
    }
    return trader;
  }

  private static void say(GatedTrader trader, int word, Random random) {
    String account = random.nextBoolean() ? trader.main : trader.other;
    String amount = any(AMOUNTS, random);
    Instant past = trader.now().minus(Duration.ofHours(random.nextInt(0, 72)));
    try {
      switch (word) {
        case 0 -> trader.chooses(null, any(List.of(Persona.values()), random));
        case 1 -> trader.chooses(any(ZONES, random), null);
        case 2 -> trader.states(account, amount);
        case 3 -> trader.states(account, prop(random));
        case 4 -> trader.statements().giveChallengeUp(trader.id, account);
        case 5 -> trader.moves(account, amount, past);
        case 6 -> trader.moves(account, "-" + random.nextInt(1, 4000), past);
        case 7 -> takeBack(trader, account, random);
        case 8 -> trader.statements().withdrawEquity(trader.id, account);
        case 11 -> trader.states(trader.opens("kraken"), amount);
        case 9 -> schedule(trader, random);
        default -> limit(trader, random);
      }
    } catch (RefusedException _) {
      // What is refused changes nothing.
    }
  }

  private static void takeBack(GatedTrader trader, List<String> imports) {
    imports.forEach(trader::takesBack);
    imports.clear();
  }

  private static void takeBack(GatedTrader trader, String account, Random random) {
    var movements = trader.account(account).movements();
    if (!movements.isEmpty()) {
      trader.statements().takeBack(trader.id, account, any(movements, random).movementId());
    }
  }

  private static void schedule(GatedTrader trader, Random random) {
    BuyingPlans plans = core.get(BuyingPlans.class);
    var known = plans.all(trader.id).plans();
    if (known.isEmpty() || random.nextInt(3) == 0) {
      BuyingPlan _ = trader.buys("BTC-USD", any(List.of("100", "640", "5000"), random));
    } else if (random.nextBoolean()) {
      plans.giveUp(trader.id, any(known, random).planId());
    } else {
      BuyingPlan _ = plans.keep(trader.id, any(known, random).planId());
    }
  }

  private static void limit(GatedTrader trader, Random random) {
    String body =
        any(
            List.of(
                "{\"riskPerTrade\": 0.0005}",
                "{\"riskPerTrade\": 0.004}",
                "{\"dailyLoss\": 0.01}",
                "{\"lift\": [\"riskPerTrade\", \"dailyLoss\"]}"),
            random);
    core.get(LimitBook.class)
        .change(trader.id, core.get(JsonMapper.class).readValue(body, OwnLimits.class));
  }

  /// Of a plan without an account, one of each account, and a purchase of a schedule.
  private static List<Verdict> verdicts(GatedTrader trader) {
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(trader.asks(null, Persona.CRYPTO, Purpose.ENTRY).verdict());
    verdicts.add(trader.asks(trader.main, Persona.SHORTTERM, Purpose.ENTRY).verdict());
    verdicts.add(trader.asks(trader.other, Persona.CRYPTO, Purpose.ENTRY).verdict());
    verdicts.add(trader.asks(trader.opens("kraken"), Persona.CRYPTO, Purpose.ENTRY).verdict());
    verdicts.add(trader.asks(trader.main, Persona.CRYPTO, Purpose.ENTRY).verdict());
    verdicts.add(trader.asks(trader.main, Persona.INDEXDCA, Purpose.SCHEDULED_PURCHASE).verdict());
    return verdicts;
  }

  private static PropChallenge prop(Random random) {
    return new PropChallenge(
        new BigDecimal(any(List.of("10000", "9000"), random)),
        any(List.of(0.01, 0.03, 0.05), random),
        any(List.of(0.02, 0.08), random),
        null,
        "2020-01-01",
        null,
        null);
  }

  private static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
