package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.GateStatus;
import tradingtwin.contracts.views.GateStatus.AccountStatus;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.rules.RuleKeeping;

/// The line on every page tells what the gate would hold any entry against, own rules included.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateStatusesTest {
  private RunningCore rooms;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someone() {
    anna = rooms.trader();
  }

  @Test
  void theEntriesOfADayAreThoseOfThePersonaOrOfAnOwnRuleThatIsTighter() {
    assertThat(status().entriesLimit()).isEqualTo(12);
    writes(OwnRuleKind.MOST_ENTRIES_A_DAY, 3, null);
    assertThat(status())
        .returns(3, GateStatus::entriesLimit)
        .returns(3, GateStatus::entriesLeft)
        .returns(true, GateStatus::open);
  }

  @Test
  void whatKeepsEveryEntryOutIsNamed() {
    assertThat(status().closedBy()).isEmpty();
    writes(OwnRuleKind.NO_ENTRY_AFTER, null, "00:00");
    assertThat(status().open()).isFalse();
    assertThat(status().closedBy()).containsExactly(GateRule.OWN_RULE);
    var _ = rooms.get(Pauses.class).start(anna, new CooldownStart(10, null));
    assertThat(status().closedBy()).containsExactly(GateRule.COOLDOWN, GateRule.OWN_RULE);
  }

  @Test
  void eachOfSeveralAccountsIsToldByItsOwnMoneyAndClosesOnlyItself() {
    GatedTrader bert = new GatedTrader(rooms, Persona.CRYPTO);
    String _ = bert.loses(400);
    GateStatus status = rooms.get(GateStatuses.class).of(bert.id);
    assertThat(status.open()).as("the other is open").isTrue();
    assertThat(status.closedBy()).isEmpty();
    assertThat(status.equity()).isEqualByComparingTo("19600");
    assertThat(status.riskLeft()).as("the least").isZero();
    assertThat(status.accounts())
        .extracting(AccountStatus::accountId, AccountStatus::riskLeft, AccountStatus::closedBy)
        .containsExactly(
            tuple(bert.main, 0.0, List.of(GateRule.DAILY_LOSS)),
            tuple(bert.other, 0.03, List.of()));
    assertThat(
            new SchemaCatalogue()
                .violations(
                    "views/gate-status.json", rooms.get(JsonMapper.class).valueToTree(status)))
        .isEmpty();
  }

  @Test
  void theTargetOfAChallengeIsToldWithTheMoneyThatIsLeftToIt() {
    GatedTrader bert = GatedTrader.withOneAccount(rooms, Persona.CRYPTO);
    bert.states(
        bert.main,
        new PropChallenge(new BigDecimal("10000"), 0.05, 0.1, 0.08, "2020-01-01", null, null));
    String _ = bert.loses(-300);
    AccountStatus told = rooms.get(GateStatuses.class).of(bert.id).accounts().getFirst();
    assertThat(told.targetLeft()).isEqualByComparingTo("500");
    String _ = bert.loses(-600);
    told = rooms.get(GateStatuses.class).of(bert.id).accounts().getFirst();
    assertThat(told.targetLeft()).isZero();
  }

  private void writes(OwnRuleKind kind, @Nullable Integer count, @Nullable String time) {
    String _ =
        rooms
            .get(RuleKeeping.class)
            .write(
                anna, new OwnRuleDraft(kind, new RuleParams(count, null, time, null, null), null));
  }

  private GateStatus status() {
    return rooms.get(GateStatuses.class).of(anna);
  }
}
