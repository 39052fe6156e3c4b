package tradingtwin.workers.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.core.journal.Journal;
import tradingtwin.core.journal.PaperNotes;
import tradingtwin.core.journal.VoicedEntries;
import tradingtwin.core.journal.WritingEntries;
import tradingtwin.core.papertrades.PaperOrder;
import tradingtwin.core.papertrades.PaperSight;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.engine.simulation.PaperResult;
import tradingtwin.engine.simulation.PaperTrade.BothWays;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.queue.RetryLaterException;
import tradingtwin.workers.reactions.Inbox;

/// The twin's sentence comes to an entry once, later than the entry, and never instead of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class JournalVoiceTest {
  private static final Instant START = Instant.parse("2024-03-01T12:00:00Z");
  private static final PaperOrder ORDER =
      new PaperOrder(
          "BTC-USD",
          Direction.LONG,
          new BigDecimal("64000"),
          new BigDecimal("63000"),
          null,
          BigDecimal.ONE,
          START,
          START.plusSeconds(3600),
          60,
          BigDecimal.ZERO,
          60);

  private WorkersHouse house;
  private Inbox voice;
  private String anna;
  private String plan;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
    voice = house.inbox("journalVoice");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void someoneWithAPlan() {
    anna = house.trader();
    plan =
        house
            .part(DeclaringIntents.class)
            .declare(
                anna,
                new PretradeIntent(
                    null,
                    "BTC-USD",
                    Direction.LONG,
                    PretradeIntent.Timeframe._1H,
                    new PretradeIntent.Plan(null, null, null, null, null),
                    new PretradeIntent.Risk(null, null, null),
                    new PretradeIntent.Context(null, null, List.of(), null),
                    null,
                    null));
  }

  @Test
  void anEntryGetsItsSentenceOnceAndTheScreenIsTold() {
    String entry = write(EntryType.PRE);
    String event = Ulid.next();

    assertThat(take(event, "journal.entry.created", "entryId", entry)).isTrue();
    assertThat(take(event, "journal.entry.created", "entryId", entry)).isFalse();
    assertThat(sentence(entry)).isEqualTo("I say PRE null");
    assertThat(told()).isOne();
    assertThat(take(Ulid.next(), "journal.entry.changed", "entryId", entry)).isTrue();
    assertThat(told()).as("the same words are not told again").isOne();
  }

  @Test
  void anEntryAfterATradeIsLookedAtAgainWhenFillsAreFound() {
    String entry = write(EntryType.POST);
    String before = write(EntryType.PRE);

    assertThat(take(Ulid.next(), "intent.matched", "intentId", plan)).isTrue();
    assertThat(sentence(entry)).isEqualTo("I say POST null");
    assertThat(sentence(before)).isNull();
  }

  @Test
  void aNoteIsTheTradersAlone() {
    String entry = write(EntryType.NOTE);

    assertThat(take(Ulid.next(), "journal.entry.created", "entryId", entry)).isTrue();
    assertThat(sentence(entry)).isNull();
    assertThat(told()).isZero();
  }

  @Test
  void anEntryStandsWithoutASentenceWhileTheCoachIsAwayAndGetsItLater() {
    String entry = write(EntryType.POST);
    String event = Ulid.next();
    Inbox fresh =
        new Inbox(
            new JournalVoice(
                house.part(VoicedEntries.class), house.part(PaperNotes.class), house.coach()),
            house.part(TenantDatabase.class),
            house.part(EventsDatabase.class),
            house.part(JsonMapper.class),
            house.part(InstantSource.class));
    house.coach().away(true);
    assertThatThrownBy(
            () -> fresh.take(anna, event, "journal.entry.created", payload("entryId", entry)))
        .isInstanceOf(RetryLaterException.class);
    assertThat(sentence(entry)).isNull();
    house.coach().away(false);

    assertThat(fresh.take(anna, event, "journal.entry.created", payload("entryId", entry)))
        .isTrue();
    assertThat(sentence(entry)).isEqualTo("I say POST null");
  }

  @Test
  void aTradeOnPaperGetsOneLineBesideItsPlanOnceItHasEnded() {
    PaperTrades papers = house.part(PaperTrades.class);
    house.part(TenantDatabase.class).run(anna, () -> papers.open(anna, plan, ORDER));
    String paper = papers.of(anna).trades().getFirst().paperTradeId();
    String payload = "{\"trade\":{\"paperTradeId\":\"%s\"}}".formatted(paper);

    assertThat(voice.take(anna, Ulid.next(), "paper.trade.closed", payload)).isTrue();
    assertThat(entries()).as("while it runs").isEmpty();
    papers.note(
        new PaperTrades.Due(anna, paper),
        new PaperSight.Played(
            new BothWays(new PaperResult.NeverOpened(), new PaperResult.NeverOpened()), START),
        null);
    String event = Ulid.next();
    assertThat(voice.take(anna, event, "paper.trade.closed", payload)).isTrue();
    assertThat(voice.take(anna, Ulid.next(), "paper.trade.closed", payload)).isTrue();

    assertThat(entries())
        .singleElement()
        .returns(EntryType.NOTE, JournalEntry::entryType)
        .returns(plan, JournalEntry::intentId)
        .returns(paper, JournalEntry::paperTradeId)
        .returns("I say NOTE null", JournalEntry::sentence)
        .returns("", JournalEntry::text);
    assertThat(house.facts(anna, "journal.entry.created")).hasSize(1);
  }

  private List<JournalEntry> entries() {
    return house
        .part(Journal.class)
        .page(anna, new Journal.Filter(null, plan, null), null, 10)
        .entries();
  }

  private String write(EntryType type) {
    return house
        .part(WritingEntries.class)
        .write(anna, new JournalDraft(type, plan, null, "my words", null, null, null));
  }

  private boolean take(String eventId, String type, String name, String value) {
    return voice.take(anna, eventId, type, payload(name, value));
  }

  private static String payload(String name, String value) {
    return "{\"%s\":\"%s\"}".formatted(name, value);
  }

  private @Nullable String sentence(String entryId) {
    return house.part(Journal.class).get(anna, entryId).sentence();
  }

  private int told() {
    return house.facts(anna, "journal.entry.changed").size();
  }
}
