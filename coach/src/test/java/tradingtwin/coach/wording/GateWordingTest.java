package tradingtwin.coach.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.engine.rules.LimitReading;

/// Every verdict, rule, task and refusal has words of its own, and all pass the guardrail.
class GateWordingTest {
  private final GateWording wording = GateWording.standard();

  @Test
  void everyVerdictWithEveryRuleIsSaidCleanly() {
    for (Verdict verdict : Verdict.values()) {
      for (GateRule rule : GateRule.values()) {
        assertThat(sentence(verdict, List.of(rule)))
            .as("%s %s", verdict, rule)
            .isNotEqualTo(GateWording.SAFE)
            .doesNotContain("{{");
      }
      assertThat(sentence(verdict, List.of())).isNotEqualTo(GateWording.SAFE);
    }
  }

  @Test
  void aWaitAndANoNameTheStrictestRule() {
    assertThat(sentence(Verdict.WAIT, List.of(GateRule.COOLDOWN, GateRule.STOP_SET)))
        .isEqualTo("I wait: a pause of new entries still runs.");
    assertThat(sentence(Verdict.NO_GO, List.of(GateRule.DAILY_LOSS)))
        .isEqualTo("My own limit stands against this plan: today's loss has reached its limit.");
  }

  @Test
  void everyTaskIsSaidInTheOrderAsked() {
    List<FrictionKind> all = List.of(FrictionKind.values());
    GateWords words = wording.of(new GateWordsRequest(Verdict.WAIT, List.of(), all, null));
    assertThat(words.tasks())
        .hasSize(all.size())
        .doesNotHaveDuplicates()
        .doesNotContain(GateWording.SAFE);
  }

  @Test
  void aPersonasBoundsOfWordsHold() {
    GateWordsRequest asked =
        new GateWordsRequest(Verdict.WAIT, List.of(GateRule.COOLDOWN), List.of(), null);
    assertThat(within(asked, 9)).isEqualTo("I wait: a pause of new entries still runs.");
    assertThat(within(asked, 8)).isEqualTo(GateWording.SAFE);
    assertThat(within(asked, 120, "new entries")).isEqualTo(GateWording.SAFE);
    assertThat(within(asked, 120, "entry")).isNotEqualTo(GateWording.SAFE);
  }

  private String within(GateWordsRequest asked, int most, String... avoid) {
    return wording.of(asked.within(new PersonaPolicy.Language(most, List.of(avoid)))).sentence();
  }

  @Test
  void everyRefusalOfAnOverrideIsSaidCleanly() {
    for (GateOverride.Reason reason : GateOverride.Reason.values()) {
      assertThat(answer(false, reason.name())).startsWith("The verdict stands: ");
    }
    assertThat(answer(true)).startsWith("My reason, my risk");
    assertThat(answer(false, "SOMETHING_NEW")).isEqualTo("The verdict stands.");
  }

  @Test
  void whatFillsDidToARuleIsSaidWithAndWithoutItsSymbol() {
    List<String> kinds = Stream.of(OwnRuleKind.values()).map(Enum::name).toList();
    List<String> limits =
        Stream.of(tradingtwin.engine.gate.GateRule.values())
            .filter(LimitReading::byFills)
            .map(Enum::name)
            .toList();
    for (String what :
        Stream.of(List.of("SIZE", "VERDICT", "COOLDOWN"), limits, kinds)
            .flatMap(List::stream)
            .toList()) {
      assertThat(happened(what, "BTC-USD"))
          .as(what)
          .startsWith("I entered BTC-USD")
          .isNotEqualTo(happened("A_KIND_OF_TOMORROW", "BTC-USD"));
      assertThat(happened(what, null)).as(what).startsWith("I entered").doesNotContain("null");
    }
    assertThat(happened("LOSSES_IN_A_ROW", null)).startsWith("My latest trades lost");
    assertThat(happened("A_KIND_OF_TOMORROW", null))
        .isEqualTo("I entered against a rule that I wrote.");
  }

  private String happened(String what, @Nullable String symbol) {
    return wording.of(new GateWordsRequest(new GateWordsRequest.Happened(what, symbol))).sentence();
  }

  private String sentence(Verdict verdict, List<GateRule> broken) {
    return wording.of(new GateWordsRequest(verdict, broken, List.of(), null)).sentence();
  }

  private String answer(boolean granted, String... reasons) {
    var answer = new GateWordsRequest.Answer(granted, Stream.of(reasons).toList());
    return wording.of(new GateWordsRequest(null, List.of(), List.of(), answer)).sentence();
  }
}
