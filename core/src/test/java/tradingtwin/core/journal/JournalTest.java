package tradingtwin.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.requests.JournalEntryChange;
import tradingtwin.contracts.requests.JournalWordsRequest.PlanPart;
import tradingtwin.contracts.views.Adherence.Rule.PlanRule;
import tradingtwin.contracts.views.JournalEntries;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.FollowedPlan;
import tradingtwin.core.RunningCore;

/// Words before, after and beside trades: the trader's own, sealed, and kept as written.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTest {
  private RunningCore core;
  private Journal journal;
  private Diarist anna;

  @BeforeAll
  void open() {
    core = RunningCore.start();
    journal = core.get(Journal.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = new Diarist(core);
  }

  @Test
  void anEntryIsKeptAsItWasWrittenAndTold() {
    String intent = anna.plan();
    JournalDraft draft =
        new JournalDraft(
            EntryType.PRE,
            intent,
            null,
            "I wait for the close.",
            List.of(Emotion.CALM, Emotion.TIRED),
            FollowedPlan.PARTLY,
            "Patience.");
    JournalEntry kept = anna.entry(anna.write(draft));

    assertThat(kept.text()).isEqualTo("I wait for the close.");
    assertThat(kept.lesson()).isEqualTo("Patience.");
    assertThat(kept.emotions()).containsExactly(Emotion.CALM, Emotion.TIRED);
    assertThat(kept.followedPlan()).isEqualTo(FollowedPlan.PARTLY);
    assertThat(kept.intentId()).isEqualTo(intent);
    assertThat(kept.symbol()).isEqualTo("BTC-USD");
    assertThat(kept.createdAt()).isEqualTo(kept.updatedAt());
    assertThat(anna.events()).containsExactly("journal.entry.created");
  }

  @Test
  void theWordsAreSealedForTheirRow() {
    String first = anna.note("my secret");
    String second = anna.note("another");

    byte[] stored = content(first);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    core.everything()
        .sql("update journal_entries set content_enc = ? where entry_id = ?")
        .params(stored, second)
        .update();
    assertThatThrownBy(() -> anna.entry(second)).as("copied elsewhere").isNotNull();
  }

  @Test
  void anEntryAndItsEventAreOneTransaction() {
    assertThatThrownBy(
            () ->
                anna.as(
                    () -> {
                      anna.note("never");
                      throw new IllegalStateException("the machine stops here");
                    }))
        .hasMessageContaining("stops here");

    assertThat(anna.events()).isEmpty();
    assertThat(page(null, null).entries()).isEmpty();
  }

  @Test
  void anEntryIsWrittenAnewAndWhatIsNotGivenStays() {
    String entry =
        anna.write(
            new JournalDraft(
                EntryType.NOTE, null, null, "before", List.of(Emotion.BORED), null, "a lesson"));
    core.clock().move(Duration.ofMinutes(5));
    WritingEntries writing = core.get(WritingEntries.class);
    writing.change(anna.id, entry, new JournalEntryChange("after", null, FollowedPlan.NO, null));

    JournalEntry kept = anna.entry(entry);
    assertThat(kept.text()).isEqualTo("after");
    assertThat(kept.lesson()).isEqualTo("a lesson");
    assertThat(kept.emotions()).containsExactly(Emotion.BORED);
    assertThat(kept.followedPlan()).isEqualTo(FollowedPlan.NO);
    assertThat(Duration.between(kept.createdAt(), kept.updatedAt())).hasMinutes(5);
    writing.change(anna.id, entry, new JournalEntryChange(null, List.of(), null, null));
    assertThat(anna.entry(entry).emotions()).isEmpty();
    assertThat(anna.events()).endsWith("journal.entry.changed", "journal.entry.changed");
  }

  @Test
  void nothingOfSomebodyElseIsThere() {
    String entry = anna.note("mine");
    String intent = anna.plan();
    String trade = anna.fill("BUY", "1", "100", 0);
    Diarist bert = new Diarist(core);

    refused(ProblemCode.NOT_FOUND, () -> bert.entry(entry));
    refused(
        ProblemCode.NOT_FOUND,
        () ->
            core.get(WritingEntries.class)
                .change(bert.id, entry, new JournalEntryChange("his", null, null, null)));
    refused(ProblemCode.VALIDATION, () -> bert.write(draft(EntryType.PRE, intent, null)));
    refused(ProblemCode.VALIDATION, () -> bert.write(draft(EntryType.POST, null, trade)));
    refused(ProblemCode.VALIDATION, () -> journal.page(bert.id, filter(null, null), entry, 5));
    assertThat(journal.page(bert.id, filter(null, intent), null, 5).entries()).isEmpty();
  }

  @Test
  void anEntryBeforeATradeHasAPlanAndOneAfterItATrade() {
    refused(ProblemCode.VALIDATION, () -> anna.write(draft(EntryType.PRE, null, null)));
    refused(ProblemCode.VALIDATION, () -> anna.write(draft(EntryType.POST, null, null)));
    String trade = anna.fill("BUY", "1", "100", 0);

    assertThat(anna.entry(anna.write(draft(EntryType.POST, null, trade))).symbol())
        .isEqualTo("BTC-USD");
  }

  @Test
  void pagesGoBackInTimeAndNarrow() {
    String first = anna.note("one");
    core.clock().move(Duration.ofSeconds(1));
    String intent = anna.plan();
    String second = anna.write(draft(EntryType.PRE, intent, null));
    String third = anna.note("three");

    JournalEntries newest = page(null, null);
    assertThat(ids(newest)).hasSize(2).doesNotContain(first);
    assertThat(ids(journal.page(anna.id, filter(null, null), newest.next(), 2)))
        .containsExactly(first);
    assertThat(ids(page(EntryType.NOTE, null))).containsExactly(third, first);
    assertThat(ids(page(null, intent))).containsExactly(second);
  }

  @Test
  void anEntryAfterATradeTellsItsScoreAndWhatTheFillsSay() {
    String intent = anna.plan();
    String bought = anna.fill("BUY", "1", "101", 0);
    anna.fill("SELL", "1", "90", 30);
    anna.matched(intent, bought);
    String entry = anna.write(draft(EntryType.POST, intent, bought));

    JournalEntry bare = anna.entry(entry);
    assertThat(bare.adherence()).isNull();
    assertThat(bare.outcome().netPnl()).isEqualByComparingTo("-12");
    assertThat(bare.outcome().r()).isEqualTo(-1.2);
    assertThat(bare.happened().entry()).isEqualByComparingTo("101");
    assertThat(bare.happened().exit()).isEqualByComparingTo("90");
    assertThat(bare.happened().fees()).isEqualByComparingTo("1");
    anna.scored(bought, intent, 70, "-12");
    JournalEntry scored = anna.entry(entry);
    assertThat(scored.adherence().score()).isEqualTo(70);
    assertThat(scored.outcome().r()).as("as it was scored").isEqualTo(-1.1);
  }

  @Test
  void theTwinIsAskedAboutThePlanAndTheScoreNeverAboutTheWords() {
    String intent = anna.plan();
    String bought = anna.fill("BUY", "1", "101", 0);
    anna.scored(bought, intent, 70, "-12");
    String before = anna.write(draft(EntryType.PRE, intent, null));
    String after = anna.write(draft(EntryType.POST, intent, null));
    String unplanned = anna.write(draft(EntryType.POST, null, anna.fill("BUY", "1", "99", 5)));
    VoicedEntries voiced = core.get(VoicedEntries.class);

    assertThat(voiced.question(anna.id, before).orElseThrow().missing()).isEmpty();
    var asked = voiced.question(anna.id, after).orElseThrow();
    assertThat(asked.score()).isEqualTo(70);
    assertThat(asked.broken()).as("heaviest first").containsExactly(PlanRule.SIZE, PlanRule.ENTRY);
    assertThat(voiced.question(anna.id, unplanned).orElseThrow().planned()).isFalse();
    assertThat(voiced.question(anna.id, anna.note("x"))).isEmpty();
    assertThat(voiced.after(anna.id, intent)).containsExactly(after);
    assertThat(PlanPart.values()).hasSize(2);
  }

  @Test
  void theTwinsSentenceIsToldOnce() {
    String entry = anna.note("x");
    VoicedEntries voiced = core.get(VoicedEntries.class);
    for (int again = 0; again < 2; again++) {
      boolean _ =
          anna.as(
              () -> {
                voiced.say(anna.id, entry, "So it was.");
                return true;
              });
    }

    assertThat(anna.entry(entry).sentence()).isEqualTo("So it was.");
    assertThat(anna.events()).containsExactly("journal.entry.created", "journal.entry.changed");
  }

  private JournalEntries page(@Nullable EntryType type, @Nullable String intent) {
    return journal.page(anna.id, filter(type, intent), null, 2);
  }

  private static Journal.Filter filter(@Nullable EntryType type, @Nullable String intent) {
    return new Journal.Filter(type, intent, null);
  }

  private static List<String> ids(JournalEntries page) {
    return page.entries().stream().map(JournalEntry::entryId).toList();
  }

  private static JournalDraft draft(
      EntryType type, @Nullable String intent, @Nullable String trade) {
    return new JournalDraft(type, intent, trade, "words", null, null, null);
  }

  private byte[] content(String entryId) {
    return core.everything()
        .sql("select content_enc from journal_entries where entry_id = ?")
        .param(entryId)
        .query(byte[].class)
        .single();
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(code.type()));
  }
}
