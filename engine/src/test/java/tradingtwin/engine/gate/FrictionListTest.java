package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.gate.FrictionList.Listed;
import tradingtwin.engine.gate.FrictionTask.Kind;

/// Tasks are the policy's to choose.
class FrictionListTest {
  @Test
  void anotherListAsksForOtherTasks() {
    Scene scene = new Scene();
    scene.stop = null;
    assertThat(scene.decide().friction()).contains(FrictionTask.of(Kind.WRITE_THE_EXIT));
    scene.policy =
        listing(
            scene.policy,
            Map.of(
                GateRule.STOP_SET, List.of(pause(20), of(Kind.NAME_THE_EMOTION)),
                GateRule.PLANNED_R, List.of()));

    assertThat(scene.decide().friction())
        .containsExactly(FrictionTask.waiting(20), FrictionTask.of(Kind.NAME_THE_EMOTION));
    assertThat(scene.decide().verdict()).as("the verdict is the rule's").isEqualTo(Verdict.WAIT);
  }

  @Test
  void aRuleThatTimeEndsKeepsItsOwnWait() {
    List<FrictionTask> own =
        List.of(FrictionTask.waiting(40), FrictionTask.of(Kind.REREAD_THE_RULE));
    FrictionList shorter = list(pause(15), of(Kind.NAME_THE_EMOTION));
    FrictionList longer = list(pause(60));
    FrictionList silent = list(of(Kind.NAME_THE_EMOTION));

    assertThat(shorter.asked(GateRule.REENTRY_AFTER_LOSS, own))
        .containsExactly(FrictionTask.waiting(40), FrictionTask.of(Kind.NAME_THE_EMOTION));
    assertThat(longer.asked(GateRule.REENTRY_AFTER_LOSS, own))
        .containsExactly(FrictionTask.waiting(60));
    assertThat(silent.asked(GateRule.REENTRY_AFTER_LOSS, own))
        .containsExactly(FrictionTask.waiting(40), FrictionTask.of(Kind.NAME_THE_EMOTION));
  }

  @Test
  void aSimulationIsAskedForOnlyWhereItIsTheVerdict() {
    Scene scene = new Scene();
    scene.own = Scene.history();
    scene.size = "2";
    scene.amount = "4";
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.SIMULATE);
    assertThat(scene.decide().friction()).containsExactly(FrictionTask.of(Kind.RUN_THE_SIMULATION));
    scene.stop = null;

    assertThat(scene.decide().friction()).doesNotContain(FrictionTask.of(Kind.RUN_THE_SIMULATION));
  }

  private static FrictionList list(Listed... listed) {
    return new FrictionList(Map.of(GateRule.REENTRY_AFTER_LOSS, List.of(listed)));
  }

  private static Listed of(Kind kind) {
    return new Listed(kind, OptionalLong.empty());
  }

  private static Listed pause(long minutes) {
    return new Listed(Kind.WAIT_IT_OUT, OptionalLong.of(minutes));
  }

  private static GatePolicy listing(GatePolicy policy, Map<GateRule, List<Listed>> tasks) {
    return new GatePolicy(
        policy.persona(),
        policy.version(),
        policy.limits(),
        policy.entryWindow(),
        policy.challenges(),
        policy.overridesPerWeek(),
        policy.overrideRiskTimes(),
        policy.shortestRationale(),
        new FrictionList(tasks));
  }
}
