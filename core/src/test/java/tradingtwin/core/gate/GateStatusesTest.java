package tradingtwin.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.views.GateStatus;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.OwnRuleKind;
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
