package tradingtwin.core.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.views.AdherenceDay;
import tradingtwin.contracts.views.GateLedger;
import tradingtwin.contracts.views.Streaks;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.engine.rules.Obedience;

/// Days by plan, plans left in time, and what entries brought by what the gate had said.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessRecordTest {
  private RunningCore rooms;
  private DoingTrader anna;

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
    anna = new DoingTrader(rooms);
  }

  @Test
  void beforeTheGateNothingIsCounted() {
    Streaks streaks = streaks();

    assertThat(streaks.current()).isZero();
    assertThat(streaks.days()).hasSize(28);
    assertThat(streaks.days().getLast().state()).isEqualTo(Streaks.Day.State.BEFORE_GATE);
    assertThat(streaks.adherenceDays()).hasSize(7).allMatch(day -> day.score() == null);
    assertThat(ledger().since()).isNull();
  }

  @Test
  void plannedDaysCountDaysOfRestKeepAndAnEntryWithoutAPlanEnds() {
    aPlannedTrade();
    rooms.clock().move(Duration.ofDays(2));
    aPlannedTrade();
    assertThat(streaks()).returns(2, Streaks::current).returns(2, Streaks::best);
    assertThat(streaks().days())
        .extracting(Streaks.Day::state)
        .endsWith(Streaks.Day.State.PLANNED, Streaks.Day.State.REST, Streaks.Day.State.PLANNED);

    rooms.clock().move(Duration.ofDays(1));
    anna.buys("1");
    anna.settles();
    assertThat(streaks()).returns(0, Streaks::current).returns(2, Streaks::best);
    assertThat(streaks().days().getLast())
        .returns(Streaks.Day.State.BROKEN, Streaks.Day::state)
        .returns("1 of 1 entries not by plan.", Streaks.Day::why);
  }

  @Test
  void anOwnRuleThatAPlannedEntryBreaksEndsTheStreakAndPauses() {
    aPlannedTrade();
    rooms.clock().move(Duration.ofDays(1));
    rooms
        .everything()
        .sql(
            """
            insert into rules (rule_id, user_id, kind, params, name, valid_from, created_at)
            values (?, ?, 'NO_SYMBOL', '{"symbol":"DOT-USD"}', 'No DOT', ?, ?)
            """)
        .params(Ulid.next(), anna.id, Timestamp.from(anna.now()), Timestamp.from(anna.now()))
        .update();
    aPlannedTrade();
    anna.looksAgain();

    assertThat(anna.facts("rules.breach.detected"))
        .singleElement()
        .returns("No DOT", told -> told.path("rule").asString())
        .returns("I see NO_SYMBOL DOT-USD", told -> told.path("sentence").asString());
    assertThat(anna.facts("cooldown.started")).hasSize(1);
    assertThat(streaks()).returns(0, Streaks::current).returns(1, Streaks::best);
    assertThat(streaks().days().getLast().why()).isEqualTo("1 rule broken.");
  }

  @Test
  void theWeekShowsTheMeanOfEachDayThatHasATradeByPlan() {
    aPlannedTrade();
    Streaks streaks = streaks();

    assertThat(streaks.adherenceDays().getLast().score()).isEqualTo(100.0);
    assertThat(streaks.adherenceOfWeek()).isEqualTo(100.0);
    assertThat(rooms.get(ProcessRecord.class).adherence(anna.id, 7).days())
        .singleElement()
        .extracting(AdherenceDay::score)
        .isEqualTo(100.0);
  }

  @Test
  void aPlanLeftAfterAWaitIsSavedAndItsPaperResultIsNotKnownUntilItIs() {
    String left = anna.plans(Verdict.WAIT);
    anna.says(left, IntentOutcome.Outcome.SKIPPED);
    assertThat(streaks().saved()).isEqualTo(new Streaks.Saved(1, 0, 0, 1));

    rooms
        .everything()
        .sql(
            "insert into plans_on_paper (intent_id, user_id, net_r, settled) values (?, ?, -1, true)")
        .params(left, anna.id)
        .update();
    assertThat(streaks().saved()).isEqualTo(new Streaks.Saved(1, 1, 0, 0));
  }

  @Test
  void aPlanThatMayStillBeTakenAndAGoThatWasLeftSaveNothing() {
    anna.plans(Verdict.WAIT);
    anna.says(anna.plans(Verdict.GO), IntentOutcome.Outcome.SKIPPED);

    assertThat(streaks().saved()).isEqualTo(new Streaks.Saved(0, 0, 0, 0));
  }

  @Test
  void theLedgerComparesObeyedIgnoredAndUngatedEntries() {
    aPlannedTrade();
    rooms.clock().move(Duration.ofHours(2));
    anna.plans(Verdict.NO_GO);
    anna.buys("1");
    anna.sells("1", "95");
    anna.settles();
    rooms.clock().move(Duration.ofHours(2));
    anna.buys("2");
    anna.sells("2", "110");
    anna.settles();

    assertThat(rooms.get(GateLedgers.class).results(anna.id))
        .as("R, of the plan or else in the trader's own usual risk")
        .isEqualTo(
            Map.of(
                Obedience.Group.OBEYED, List.of(0.2),
                Obedience.Group.IGNORED, List.of(-0.5),
                Obedience.Group.UNGATED, List.of(1.0)));
    assertThat(ledger().groups())
        .as("too few say how many, and nothing of what they brought")
        .allSatisfy(each -> assertThat(each).returns(null, GateLedger.Group::meanR))
        .filteredOn(each -> each.kind() == GateLedger.Group.Kind.OBEYED)
        .singleElement()
        .returns(1, GateLedger.Group::n)
        .returns(LedgerPolicy.DEFAULT.needed(), GateLedger.Group::needed);
    assertThat(ledger().since()).isNotNull();
  }

  private void aPlannedTrade() {
    anna.plans(Verdict.GO);
    anna.buys("1");
    anna.sells("1", "102");
    anna.settles();
  }

  private Streaks streaks() {
    return rooms.get(ProcessRecord.class).streaks(anna.id);
  }

  private GateLedger ledger() {
    return rooms.get(GateLedgers.class).of(anna.id);
  }
}
