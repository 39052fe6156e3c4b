package tradingtwin.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.OwnRuleChange;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.views.OwnRule;
import tradingtwin.contracts.views.OwnRule.Pending;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;

/// Own rules tighten at once, soften with the trader's next day, and judge only their own time.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleKeepingTest {
  private RunningCore rooms;
  private RuleKeeping keeping;
  private OwnRules rules;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    keeping = rooms.get(RuleKeeping.class);
    rules = rooms.get(OwnRules.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void inTheMorning() {
    rooms.clock().move(Duration.between(now(), midnight().plus(Duration.ofHours(9))));
    anna = rooms.trader();
  }

  @Test
  void aNewRuleHoldsFromNowOnAndNotBefore() {
    writes(OwnRuleKind.MOST_ENTRIES_A_DAY, count(2));

    assertThat(sentences(now())).containsExactly("At most 2 new entries a day.");
    assertThat(sentences(now().minusSeconds(1))).isEmpty();
  }

  @Test
  void aStricterNumberHoldsAtOnceASofterOneWithTheNextDay() {
    String rule = writes(OwnRuleKind.MOST_ENTRIES_A_DAY, count(3));
    later();
    keeping.change(anna, rule, params(count(2)));
    assertThat(sentences(now())).containsExactly("At most 2 new entries a day.");
    later();
    keeping.change(anna, rule, params(count(8)));

    assertThat(sentences(now())).containsExactly("At most 2 new entries a day.");
    assertThat(sentences(midnight())).containsExactly("At most 8 new entries a day.");
    assertThat(view(rule).pending())
        .isEqualTo(new Pending(Pending.Change.CHANGE, "At most 8 new entries a day.", midnight()));
  }

  @Test
  void laterTimesBeforeAndEarlierTimesAfterAreStricter() {
    String before = writes(OwnRuleKind.NO_ENTRY_BEFORE, time("09:00"));
    String after = writes(OwnRuleKind.NO_ENTRY_AFTER, time("21:00"));
    later();
    keeping.change(anna, before, params(time("10:00")));
    keeping.change(anna, after, params(time("20:00")));
    assertThat(sentences(now()))
        .containsExactly("No new entry before 10:00.", "No new entry from 20:00 on.");
  }

  @Test
  void anotherSymbolIsAddedAtOnceAndTheOldOneIsLeftWithTheNextDay() {
    String rule = writes(OwnRuleKind.NO_SYMBOL, symbol("DOGE-USD"));
    later();
    keeping.change(anna, rule, params(symbol("SHIB-USD")));

    assertThat(sentences(now()))
        .containsExactly("No new entry in DOGE-USD.", "No new entry in SHIB-USD.");
    assertThat(sentences(midnight())).containsExactly("No new entry in SHIB-USD.");
  }

  @Test
  void aRuleRestsFromTheNextDayAndTheWordCanBeTakenBackUntilThen() {
    String rule = writes(OwnRuleKind.NO_WEEKEND, nothing());
    later();
    keeping.change(anna, rule, active(false));
    assertThat(sentences(now())).hasSize(1);
    assertThat(view(rule).pending()).isEqualTo(new Pending(Pending.Change.REST, null, midnight()));

    keeping.change(anna, rule, active(true));
    assertThat(view(rule).pending()).isNull();
    assertThat(sentences(midnight())).hasSize(1);
  }

  @Test
  void aRestingRuleWakesAtOnce() {
    String rule = writes(OwnRuleKind.STOP_REQUIRED, nothing());
    later();
    keeping.change(anna, rule, active(false));
    rooms.clock().move(Duration.ofDays(1));
    assertThat(sentences(now())).isEmpty();
    assertThat(view(rule).active()).isFalse();

    keeping.change(anna, rule, active(true));
    assertThat(sentences(now())).hasSize(1);
  }

  @Test
  void aDeletedRuleEndsWithTheNextDayAndGoesOnJudgingItsTime() {
    String rule = writes(OwnRuleKind.WAIT_AFTER_LOSS, new RuleParams(null, 30, null, null, null));
    Instant written = now();
    later();
    keeping.delete(anna, rule);
    assertThat(sentences(now())).hasSize(1);
    assertThat(view(rule).pending()).isEqualTo(new Pending(Pending.Change.END, null, midnight()));

    rooms.clock().move(Duration.ofDays(2));
    assertThat(sentences(now())).isEmpty();
    assertThat(sentences(written)).hasSize(1);
    assertThat(rooms.get(RuleBook.class).of(anna).rules()).isEmpty();
    assertThatThrownBy(() -> keeping.delete(anna, rule)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aRuleAboutToEndIsKeptByItsTrader() {
    String rule = writes(OwnRuleKind.MOST_OPEN_POSITIONS, count(2));
    later();
    keeping.delete(anna, rule);
    assertThatThrownBy(() -> keeping.change(anna, rule, params(count(1))))
        .isInstanceOf(RefusedException.class);

    keeping.change(anna, rule, active(true));
    assertThat(view(rule).pending()).isNull();
    assertThat(sentences(midnight())).containsExactly("At most 2 open positions at a time.");
  }

  @Test
  void nothingIsSoftenedInsideAPause() {
    String rule = writes(OwnRuleKind.MOST_ENTRIES_A_DAY, count(2));
    later();
    keeping.delete(anna, rule);
    Instant end = rooms.get(Pauses.class).start(anna, new CooldownStart(20 * 60, null)).endsAt();

    assertThat(sentences(midnight())).hasSize(1);
    assertThat(sentences(end)).isEmpty();
  }

  @Test
  void eachKindAsksForItsOwnFieldAndForNoOther() {
    assertThat(refused(OwnRuleKind.NO_ENTRY_AFTER, nothing())).containsExactly("/params/time");
    assertThat(refused(OwnRuleKind.NO_WEEKEND, count(1))).containsExactly("/params");
    assertThat(refused(OwnRuleKind.MOST_ENTRIES_A_DAY, count(0))).containsExactly("/params/count");
    assertThat(
            refused(
                OwnRuleKind.LARGEST_NOTIONAL,
                new RuleParams(null, null, null, null, BigDecimal.ZERO)))
        .containsExactly("/params/amount");
    String rule = writes(OwnRuleKind.MOST_ENTRIES_A_DAY, count(2));
    assertThatThrownBy(() -> keeping.change(anna, rule, params(time("10:00"))))
        .isInstanceOf(RefusedException.class);
  }

  /// The table that forms are built from and the schema that judges them say the same.
  @Test
  void theKindsThatAreOfferedAreThoseOfTheSchema() {
    JsonNode schema =
        rooms
            .get(JsonMapper.class)
            .readTree(
                RuleKeepingTest.class.getResourceAsStream("/schemas/requests/own-rule-draft.json"));
    var kinds = rooms.get(RuleBook.class).of(anna).kinds();
    assertThat(kinds).hasSameSizeAs(OwnRuleKind.values());
    for (JsonNode rule : schema.path("allOf")) {
      String kind = rule.at("/if/properties/kind/const").asString();
      var offered = kinds.stream().filter(each -> each.kind().name().equals(kind)).findFirst();
      JsonNode needed = rule.at("/then/properties/params/required/0");
      if (needed.isMissingNode()) {
        assertThat(offered.orElseThrow().field()).isNull();
      } else {
        var field = offered.orElseThrow().field();
        String name = needed.asString();
        assertThat(field.name().name()).isEqualToIgnoringCase(name);
        JsonNode bounds = rule.at("/then/properties/params/properties/" + name);
        assertThat(field.minimum()).isEqualTo(whole(bounds.path("minimum")));
        assertThat(field.maximum()).isEqualTo(whole(bounds.path("maximum")));
      }
    }
  }

  @Test
  void anotherTradersRuleIsNotThere() {
    String rule = writes(OwnRuleKind.NO_WEEKEND, nothing());
    String bert = rooms.trader();
    assertThatThrownBy(() -> keeping.delete(bert, rule)).isInstanceOf(RefusedException.class);
    assertThat(rooms.get(RuleBook.class).of(bert).rules()).isEmpty();
  }

  private static Integer whole(JsonNode bound) {
    return bound.isMissingNode() ? null : bound.asInt();
  }

  private List<String> refused(OwnRuleKind kind, RuleParams params) {
    try {
      String rule = writes(kind, params);
      throw new AssertionError("was written: " + rule);
    } catch (RefusedException e) {
      return e.problem().errors().stream().map(FieldError::pointer).toList();
    }
  }

  private String writes(OwnRuleKind kind, RuleParams params) {
    return keeping.write(anna, new OwnRuleDraft(kind, params, null));
  }

  private OwnRule view(String rule) {
    return rooms.get(RuleBook.class).of(anna, rule);
  }

  private List<String> sentences(Instant t) {
    return rules.at(anna, t).stream().map(HeldRule::sentence).toList();
  }

  private void later() {
    rooms.clock().move(Duration.ofMinutes(10));
  }

  private Instant now() {
    return rooms.clock().instant();
  }

  /// The start of the trader's next day; they live by UTC.
  private Instant midnight() {
    return now()
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static OwnRuleChange params(RuleParams params) {
    return new OwnRuleChange(params, null, null);
  }

  private static OwnRuleChange active(boolean active) {
    return new OwnRuleChange(null, null, active);
  }

  private static RuleParams count(int count) {
    return new RuleParams(count, null, null, null, null);
  }

  private static RuleParams time(String time) {
    return new RuleParams(null, null, time, null, null);
  }

  private static RuleParams symbol(String symbol) {
    return new RuleParams(null, null, null, symbol, null);
  }

  private static RuleParams nothing() {
    return new RuleParams(null, null, null, null, null);
  }
}
