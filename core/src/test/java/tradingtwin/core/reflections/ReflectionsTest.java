package tradingtwin.core.reflections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.CoachMessages;
import tradingtwin.contracts.views.Evidence;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.reflections.Reflections.Draft;

/// Each subject has one present word; what was said is not said again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReflectionsTest {
  private RunningCore core;
  private Reflections reflections;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    reflections = core.get(Reflections.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
  }

  @Test
  void theSameWordsAreNotSaidAgain() {
    assertThat(
            say(draft("a", FindingState.FOUND, "once"), draft("b", FindingState.POSSIBLE, "maybe")))
        .isEqualTo(2);
    assertThat(
            say(draft("a", FindingState.FOUND, "once"), draft("b", FindingState.POSSIBLE, "maybe")))
        .isZero();

    assertThat(told()).isEqualTo(2);
    assertThat(texts()).containsExactly("once", "maybe");
  }

  @Test
  void changedWordsReplaceTheOldOnesAndSaySo() {
    say(draft("a", FindingState.FOUND, "before"));
    assertThat(say(draft("a", FindingState.FOUND, "after"))).isEqualTo(1);

    assertThat(page().messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.narrative()).isEqualTo("after");
              assertThat(message.updated()).isTrue();
            });
  }

  @Test
  void aQuietStateIsSaidOnceWhateverItsNumbers() {
    say(draft("a", FindingState.INSUFFICIENT, "3 of 20"));
    assertThat(say(draft("a", FindingState.INSUFFICIENT, "7 of 20"))).isZero();
    assertThat(say(draft("a", FindingState.NOT_FOUND, "nothing"))).isEqualTo(1);
    assertThat(say(draft("a", FindingState.FOUND, "now"))).isEqualTo(1);

    assertThat(texts()).containsExactly("now");
  }

  @Test
  void theNumbersBesideAQuietWordGrowWhereItStandsUntilItSpeaksOfOthers() {
    say(tooLittle("3 so far", Label.REVENGE, Label.PANIC));
    assertThat(say(tooLittle("7 so far", Label.REVENGE, Label.PANIC))).isZero();
    assertThat(page().messages())
        .singleElement()
        .satisfies(
            said ->
                assertThat(said.evidence()).extracting(Evidence::text).containsExactly("7 so far"));
    assertThat(say(tooLittle("9 so far", Label.PANIC))).as("one has left").isEqualTo(1);
  }

  private static Draft tooLittle(String number, Label... labels) {
    return new Draft(
        "too_little",
        List.of(labels),
        FindingState.INSUFFICIENT,
        "Title",
        "Too little.",
        null,
        List.of(new Evidence(Evidence.Kind.NUMBER, "n", number, null)),
        null,
        null);
  }

  @Test
  void whatNoLongerHoldsIsTakenBack() {
    say(draft("a", FindingState.FOUND, "one"), draft("b", FindingState.FOUND, "two"));
    say(draft("b", FindingState.FOUND, "two"));
    assertThat(texts()).containsExactly("two");
    say();

    assertThat(texts()).isEmpty();
    assertThat(page().unread()).isZero();
    assertThat(say(draft("a", FindingState.FOUND, "one"))).as("it holds again").isEqualTo(1);
  }

  @Test
  void pagesGoBackWithoutLossOrRepetition() {
    Draft[] many = new Draft[23];
    Arrays.setAll(many, i -> draft("s" + i, FindingState.FOUND, "text " + i));
    say(many);
    List<String> seen = new ArrayList<>();
    String before = null;
    do {
      CoachMessages page = reflections.page(anna, before, 5);
      seen.addAll(0, page.messages().stream().map(CoachMessage::narrative).toList());
      before = page.nextBefore();
    } while (before != null);

    assertThat(seen).isEqualTo(Arrays.stream(many).map(Draft::narrative).toList());
  }

  @Test
  void theReadMarkGoesForwardOnly() {
    say(draft("a", FindingState.FOUND, "one"), draft("b", FindingState.FOUND, "two"));
    List<CoachMessage> said = page().messages();
    assertThat(page().unread()).isEqualTo(2);
    assertThat(page().lastReadId()).isNull();

    reflections.read(anna, said.getLast().messageId());
    reflections.read(anna, said.getFirst().messageId());

    assertThat(page().unread()).isZero();
    assertThat(page().lastReadId()).isEqualTo(said.getLast().messageId());
    assertThatThrownBy(() -> reflections.read(anna, "unknown"))
        .isInstanceOf(RefusedException.class);
    String bert = core.trader();
    assertThatThrownBy(() -> reflections.read(bert, said.getFirst().messageId()))
        .isInstanceOf(RefusedException.class);
    assertThat(reflections.page(bert, null, 10).messages()).isEmpty();
  }

  private int say(Draft... drafts) {
    return core.get(TenantDatabase.class)
        .as(anna, () -> reflections.say(anna, false, List.of(drafts), Set.of()));
  }

  private CoachMessages page() {
    return reflections.page(anna, null, 50);
  }

  private List<String> texts() {
    return page().messages().stream().map(CoachMessage::narrative).toList();
  }

  private long told() {
    return core.count(
        "select count(*) from event_outbox where user_id = ? and type = 'coach.reflect'", anna);
  }

  private static Draft draft(String subject, FindingState state, String text) {
    return new Draft(
        subject,
        List.of(Label.REVENGE),
        state,
        "Title",
        text,
        0.8,
        List.of(new Evidence(Evidence.Kind.NUMBER, "n", "12", null)),
        null,
        null);
  }
}
