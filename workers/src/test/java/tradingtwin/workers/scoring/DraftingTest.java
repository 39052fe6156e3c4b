package tradingtwin.workers.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.Evidence;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.biases.ScoringRuns.StoredTag;
import tradingtwin.core.reflections.Reflections.Draft;
import tradingtwin.workers.ScriptedCoach;

class DraftingTest {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

  private final List<Trade> trades = IntStream.range(0, 20).mapToObj(DraftingTest::trade).toList();
  private final Drafting drafting = new Drafting(new ReflectionPolicy(5, 3), trades);

  @Test
  void theNewestTagsOfEachHabitAreSpokenOfOldestFirst() {
    List<ScoredTag> tags =
        IntStream.range(0, 16)
            .mapToObj(i -> ScriptedCoach.tag(i < 8 ? Label.FOMO : Label.REVENGE, "t" + i))
            .toList();
    assertThat(drafting.chosen(tags).stream().map(tag -> tag.fillIds().getFirst()))
        .containsExactly("t3", "t4", "t5", "t6", "t7", "t11", "t12", "t13", "t14", "t15");
  }

  @Test
  void aFindingShowsItsNewestTradesAndATagItsOwn() {
    List<ScoredTag> tags =
        IntStream.range(0, 5).mapToObj(i -> ScriptedCoach.tag(Label.FOMO, "t" + i)).toList();
    List<Draft> drafts =
        drafts(List.of(ScriptedCoach.finding(Label.FOMO, FindingState.FOUND)), tags);

    assertThat(drafts.getLast().subject()).isEqualTo("finding:FOMO");
    assertThat(shown(drafts.getLast())).containsExactly("t4", "t3", "t2");
    assertThat(shown(drafts.getFirst())).containsExactly("t0");
    assertThat(drafts.getFirst().subject()).isEqualTo("tag:id-t0");
    assertThat(drafts.getFirst().tagId()).isEqualTo("id-t0");
  }

  @Test
  void aFindingWithoutTradesLeadsToItsComputation() {
    List<Draft> drafts =
        drafts(List.of(ScriptedCoach.finding(Label.CHASING, FindingState.INSUFFICIENT)), List.of());

    CoachMessage.Cta cta = drafts.getFirst().cta();
    assertThat(cta).isNotNull();
    assertThat(cta.kind()).isEqualTo(CoachMessage.Cta.Kind.SHOW_HABIT);
  }

  @Test
  void habitsOfWhichTooLittleIsKnownShareOneMessage() {
    List<Draft> drafts =
        drafts(
            List.of(
                ScriptedCoach.finding(Label.FOMO, FindingState.INSUFFICIENT),
                ScriptedCoach.finding(Label.CHASING, FindingState.POSSIBLE),
                ScriptedCoach.finding(Label.REVENGE, FindingState.INSUFFICIENT),
                ScriptedCoach.finding(Label.PANIC, FindingState.NOT_FOUND)),
            List.of());

    assertThat(drafts.stream().map(Draft::subject))
        .containsExactly("too_little", "finding:PANIC", "finding:CHASING");
    assertThat(drafts.getFirst())
        .returns(FindingState.INSUFFICIENT, Draft::state)
        .returns(List.of(Label.REVENGE, Label.FOMO), Draft::labels)
        .returns("I read: too little of 2.", Draft::narrative);
  }

  @Test
  void theSurestHabitIsTheNewestWord() {
    List<Draft> drafts =
        drafts(
            List.of(
                ScriptedCoach.finding(Label.FOMO, FindingState.FOUND),
                ScriptedCoach.finding(Label.CHASING, FindingState.INSUFFICIENT),
                ScriptedCoach.finding(Label.REVENGE, FindingState.POSSIBLE)),
            List.of());
    assertThat(drafts.stream().map(Draft::subject))
        .containsExactly("finding:CHASING", "finding:REVENGE", "finding:FOMO");
  }

  private List<Draft> drafts(List<BiasFinding> findings, List<ScoredTag> tags) {
    List<ScoredTag> chosen = drafting.chosen(tags);
    Wordings words =
        new ScriptedCoach().reflect(new ReflectRequest("UTC", findings, drafting.spoken(chosen)));
    List<StoredTag> stored =
        tags.stream().map(tag -> new StoredTag("id-" + tag.fillIds().getFirst(), tag)).toList();
    return drafting.drafts(findings, chosen, words, stored);
  }

  private static List<String> shown(Draft draft) {
    return draft.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.TRADE)
        .map(evidence -> evidence.trade().tradeId())
        .toList();
  }

  private static Trade trade(int i) {
    return new Trade(
        "t" + i,
        "generic",
        "a",
        "e" + i,
        "BTC-USD",
        Side.BUY,
        BigDecimal.ONE,
        BigDecimal.TEN,
        BigDecimal.ZERO,
        "USD",
        FIRST.plusSeconds(3_600L * i),
        TsPrecision.SECOND,
        List.of(),
        null);
  }
}
