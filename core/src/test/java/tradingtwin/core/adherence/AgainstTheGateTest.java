package tradingtwin.core.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.GateLedger;
import tradingtwin.contracts.views.Streaks;
import tradingtwin.contracts.words.RuleOutcome;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.engine.rules.Obedience;

/// Entries past a verdict of no, and entries inside a pause: each is a breach once, however often
/// it is looked at.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgainstTheGateTest {
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
  void takingAPlanAgainstANoIsABreachThatPausesEndsTheStreakAndCounts() {
    anna.plans(Verdict.GO);
    anna.buys("1");
    anna.sells("1", "102");
    anna.settles();
    rooms.clock().move(Duration.ofDays(1));
    String plan = anna.plans(Verdict.NO_GO);
    String fill = anna.buys("1");
    anna.sells("1", "95");
    anna.settles();
    anna.looksAgain();

    assertThat(anna.facts("rules.breach.detected"))
        .singleElement()
        .returns("I see VERDICT DOT-USD", told -> told.path("sentence").asString())
        .returns(fill, told -> told.path("tradeIds").path(0).asString());
    assertThat(anna.facts("cooldown.started")).hasSize(1);
    assertThat(pause())
        .returns(Cooldown.Cause.BREACH, Cooldown::cause)
        .returns(anna.now().plus(Duration.ofMinutes(26)), Cooldown::endsAt);
    assertThat(rooms.get(ProcessRecord.class).streaks(anna.id))
        .returns(0, Streaks::current)
        .returns(1, Streaks::best)
        .returns("1 of 1 entries not by plan.", streaks -> streaks.days().getLast().why());
    assertThat(results()).containsEntry(Obedience.Group.IGNORED, List.of(-0.5));
    assertThat(rooms.get(AdherenceScores.class).ofPlan(anna.id, plan).orElseThrow().adherence())
        .satisfies(
            scored ->
                assertThat(scored.rules())
                    .filteredOn(rule -> rule.rule() == Adherence.Rule.PlanRule.VERDICT)
                    .extracting(Adherence.Rule::outcome)
                    .containsExactly(RuleOutcome.BROKEN));
  }

  @Test
  void aWaitThatWasNotWaitedForCostsTheScoreAndIsNoBreach() {
    anna.plans(Verdict.WAIT);
    anna.buys("1");
    anna.settles();

    assertThat(anna.facts("rules.breach.detected")).isEmpty();
    assertThat(group(GateLedger.Group.Kind.IGNORED).n()).as("still open").isZero();
  }

  @Test
  void anEntryInAPauseIsABreachEvenWithAPlanThatIsGo() {
    anna.plans(Verdict.GO);
    rooms.get(Pauses.class).start(anna.id, new CooldownStart(10, null));
    String fill = anna.buys("1");
    anna.sells("1", "102");
    anna.settles();
    anna.looksAgain();

    assertThat(anna.facts("rules.breach.detected"))
        .singleElement()
        .returns("I see COOLDOWN DOT-USD", told -> told.path("sentence").asString())
        .returns(fill, told -> told.path("tradeIds").path(0).asString());
    assertThat(pause())
        .as("longer than the pause of one's own")
        .returns(Cooldown.Cause.BREACH, Cooldown::cause);
    assertThat(rooms.get(ProcessRecord.class).streaks(anna.id).days().getLast())
        .returns(Streaks.Day.State.BROKEN, Streaks.Day::state)
        .returns("1 rule broken.", Streaks.Day::why);
    assertThat(results()).containsEntry(Obedience.Group.IGNORED, List.of(0.2));
    assertThat(group(GateLedger.Group.Kind.OBEYED).n()).isZero();
  }

  @Test
  void anImportFromBeforeThePauseBreaksNothingAndSoDoesLeaving() {
    anna.fills("BUY", "1", "100", Duration.ofMinutes(-5));
    rooms.get(Pauses.class).start(anna.id, new CooldownStart(60, null));
    anna.sells("1", "102");
    anna.settles();

    assertThat(anna.facts("rules.breach.detected")).isEmpty();
  }

  @Test
  void anEntryInAPauseThatIsTakenBackIsForgottenAndThePauseStays() {
    rooms.get(Pauses.class).start(anna.id, new CooldownStart(10, null));
    String fill = anna.buys("1");
    anna.settles();
    anna.losesFills(fill);

    assertThat(rooms.count("select count(*) from breaches where user_id = ?", anna.id)).isZero();
    assertThat(pause()).isNotNull();
  }

  @Test
  void aGrantedOverrideIsNeitherObeyedNorIgnored() {
    String plan = anna.plans(Verdict.WAIT);
    anna.isGranted(plan);
    anna.buys("1");
    anna.sells("1", "102");
    anna.settles();

    assertThat(results()).containsEntry(Obedience.Group.OVERRIDDEN, List.of(0.2));
    assertThat(kinds())
        .containsExactly(
            GateLedger.Group.Kind.OBEYED,
            GateLedger.Group.Kind.OVERRIDDEN,
            GateLedger.Group.Kind.IGNORED,
            GateLedger.Group.Kind.UNGATED);
    assertThat(group(GateLedger.Group.Kind.IGNORED).n()).isZero();
  }

  private List<GateLedger.Group.Kind> kinds() {
    return ledger().groups().stream().map(GateLedger.Group::kind).toList();
  }

  private GateLedger.Group group(GateLedger.Group.Kind kind) {
    return ledger().groups().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private Map<Obedience.Group, List<Double>> results() {
    return rooms.get(GateLedgers.class).results(anna.id);
  }

  private GateLedger ledger() {
    return rooms.get(GateLedgers.class).of(anna.id);
  }

  private Cooldown pause() {
    return rooms.get(Pauses.class).of(anna.id).active();
  }
}
