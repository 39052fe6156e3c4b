package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.contracts.events.JournalEntryCreated;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.Job;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.adherence.AdherenceScores;
import tradingtwin.core.adherence.ProcessRecord;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.WorkersHouse.Fact;
import tradingtwin.workers.reactions.Inbox;

/// From a plan over its verdict and its fills to its score, its streak and its pause.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdherenceAtWorkTest {
  private static final String IMPORTED = "trades.imported";

  private WorkersHouse house;
  private Inbox scorer;
  private PlanningTrader anna;
  private Instant planned;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh().working();
    scorer = house.inbox("adherenceScorer");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void someone() {
    anna = new PlanningTrader(house).with("10000");
  }

  @Test
  void aPlannedTradeIsImportedMatchedScoredAndCounted() {
    String plan = decided();
    imports(fill(1, "BUY", "0.01", "64000"), fill(2, "SELL", "0.01", "66000"));

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.TAKEN);
    assertThat(anna.intent(plan).match().tradeIds()).hasSize(1);
    assertThat(house.part(AdherenceScores.class).ofPlan(anna.id, plan))
        .get()
        .satisfies(scored -> assertThat(scored.adherence().score()).isEqualTo(100));
    assertThat(house.part(ProcessRecord.class).streaks(anna.id).current()).isOne();
    assertThat(matchesTold()).hasSize(1);
  }

  @Test
  void theSameFileAgainAndTheSameFactAgainTellNothingAgain() {
    String _ = decided();
    String[] fills = {fill(1, "BUY", "0.01", "64000")};
    imports(fills);
    imports(fills);
    String event = Ulid.next();

    assertThat(scorer.take(anna.id, event, IMPORTED, "{}")).isTrue();
    assertThat(scorer.take(anna.id, event, IMPORTED, "{}")).isFalse();
    assertThat(matchesTold()).hasSize(1);
  }

  @Test
  void tooMuchIsSaidByTheCoachAndPausesNewEntries() {
    String _ = decided();
    imports(fill(1, "BUY", "0.02", "64000"));

    List<Fact> breaches = house.facts(anna.id, "rules.breach.detected");
    assertThat(breaches).hasSize(1);
    assertThat(breaches.getFirst().payload().path("sentence").asString())
        .isEqualTo("I see SIZE BTC-USD");
    assertThat(
            new SchemaCatalogue()
                .violations("events/rules.breach.detected.json", breaches.getFirst().payload()))
        .isEmpty();
    assertThat(house.part(Pauses.class).of(anna.id).active())
        .returns(Cooldown.Cause.BREACH, Cooldown::cause)
        .returns(planned.plusMillis(100).plus(Duration.ofMinutes(30)), Cooldown::endsAt);
  }

  @Test
  void anUndoneImportTakesBackWhatFollowedFromIt() {
    String plan = decided();
    String importId = imports(fill(1, "BUY", "0.02", "64000"));
    house.part(RunningImports.class).undo(anna.id, importId);

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.DECIDED);
    assertThat(anna.intent(plan).match()).isNull();
    assertThat(house.count(anna.id, "select count(*) from adherence_scores")).isZero();
    assertThat(house.count(anna.id, "select count(*) from breaches")).isZero();
    assertThat(matchesTold().getLast().payload().path("state").asString()).isEqualTo("UNMATCHED");
  }

  @Test
  void praiseInTheJournalRaisesNoScore() {
    String plan = decided();
    imports(fill(1, "BUY", "0.02", "64000"), fill(2, "SELL", "0.02", "66000"));
    var before = house.part(AdherenceScores.class).ofPlan(anna.id, plan);
    int _ =
        house.count(
            anna.id,
            """
            with written as (
              insert into journal_entries (entry_id, user_id, persona_id, linked_intent_id, entry_type,
                content_enc, followed_plan)
              select '%s', i.user_id, i.persona_id, i.intent_id, 'post', ''::bytea, 'YES'
              from pre_trade_intents i returning 1)
            select count(*) from written
            """
                .formatted(Ulid.next()));

    assertThat(scorer.take(anna.id, Ulid.next(), "journal.entry.created", "{}")).isTrue();
    assertThat(house.part(AdherenceScores.class).ofPlan(anna.id, plan)).isEqualTo(before);
  }

  @Test
  void ofManyFactsInARowTheLastOneIsEnough() {
    String _ = decided();
    String csv = FillTemplate.HEADER + "\n" + fill(1, "BUY", "0.01", "64000") + "\n";
    Job _ = house.awaitJob(anna.id, house.importFile(anna.id, csv), Job.State.DONE);
    house
        .part(TenantDatabase.class)
        .run(
            anna.id,
            () ->
                house
                    .part(Outbox.class)
                    .append(
                        anna.id,
                        "journal.entry.created",
                        new JournalEntryCreated(Ulid.next(), EntryType.NOTE, null)));

    assertThat(scorer.take(anna.id, event(IMPORTED), IMPORTED, "{}")).isTrue();
    assertThat(matchesTold()).as("left to the last").isEmpty();
    String last = "journal.entry.created";
    assertThat(scorer.take(anna.id, event(last), last, "{}")).isTrue();
    assertThat(matchesTold()).hasSize(1);
  }

  private String event(String type) {
    return house
        .part(TenantDatabase.class)
        .as(
            anna.id,
            () ->
                house
                    .part(TenantDatabase.class)
                    .jdbc()
                    .sql("select event_id from event_outbox where type = :type order by seq desc")
                    .param("type", type)
                    .query(String.class)
                    .list()
                    .getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void thisVersionOfAFactAndTheOneBeforeAreRead(int version) {
    assertThat(scorer.take(anna.id, Ulid.next(), IMPORTED, version, "{\"of\":\"tomorrow\"}"))
        .isTrue();
  }

  /// A plan of 0.01 BTC at 64,000, stop 63,000, target 66,000.
  private String decided() {
    String plan = anna.plans("0.01", "63000");
    boolean _ =
        house
            .inbox("intentEvaluator")
            .take(
                anna.id,
                Ulid.next(),
                "pretrade.intent.submitted",
                "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(plan));
    var decision = anna.intent(plan).decision();
    assertThat(decision.verdict()).isEqualTo(Verdict.GO);
    planned = decision.decidedAt().truncatedTo(ChronoUnit.MILLIS);
    return plan;
  }

  /// A row of a file, so many tenths of a second after the verdict.
  private String fill(int tenths, String side, String qty, String price) {
    return "%s,BTC-USD,%s,%s,%s,0,USD,f%s-%d,"
        .formatted(planned.plusMillis(100L * tenths), side, qty, price, anna.id, tenths);
  }

  /// Stores the rows and lets what follows from them follow; the answer is the import's id.
  private String imports(String... rows) {
    String csv = FillTemplate.HEADER + "\n" + String.join("\n", rows) + "\n";
    String jobId = house.importFile(anna.id, csv);
    Job _ = house.awaitJob(anna.id, jobId, Job.State.DONE);
    List<Fact> told = house.facts(anna.id, IMPORTED);
    String payload = told.isEmpty() ? "{}" : told.getLast().payload().toString();
    boolean _ = scorer.take(anna.id, Ulid.next(), IMPORTED, payload);
    return house
        .part(tradingtwin.core.trades.Imports.class)
        .list(anna.id)
        .imports()
        .getFirst()
        .importId();
  }

  private List<Fact> matchesTold() {
    return house.facts(anna.id, "intent.matched");
  }
}
