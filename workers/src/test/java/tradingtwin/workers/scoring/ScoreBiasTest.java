package tradingtwin.workers.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.jobs.ScoreBias;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.BiasScoreRequest.Denied;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.Evidence;
import tradingtwin.contracts.views.Job;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.ScoringRuns;
import tradingtwin.core.biases.TagFeedback;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.snapshots.KeptReports;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.workers.FillFiles;
import tradingtwin.workers.ScriptedCoach;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.WorkersHouse.Fact;
import tradingtwin.workers.imports.ImportProgressTeller;
import tradingtwin.workers.queue.QueueWorker;
import tradingtwin.workers.queue.RetryLaterException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoreBiasTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int HABITS = Label.values().length;

  /// The habit that shows, one word for all of which too little is known, and three trades.
  private static final int SAID = 1 + 1 + 3;

  private static final FetchCandles AWAY =
      query -> new CandlesAnswer.Unavailable("closed", Duration.ofSeconds(20));

  private WorkersHouse house;
  private TenantDatabase database;
  private Jobs jobs;
  private String trader;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
    database = house.part(TenantDatabase.class);
    jobs = house.part(Jobs.class);
    QueueWorker _ =
        house.queue(
            JobKind.IMPORT_TRADES, house.handler(JobKind.IMPORT_TRADES), WorkersHouse.HURRIED);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void aTraderWithTenFills() {
    house.coach().will(ScriptedCoach::usual);
    trader = house.trader();
    bring(0, 10);
  }

  @Test
  void findingsTagsAndReflectionsAreStoredAndTold() {
    score(1);

    assertThat(house.part(Habits.class).findings(trader).findings()).hasSize(HABITS);
    assertThat(house.part(Habits.class).tags(trader, Label.REVENGE).tags()).hasSize(3);
    List<CoachMessage> said = said();
    assertThat(said).hasSize(SAID);
    assertThat(said.getLast().labels()).containsExactly(Label.REVENGE);
    assertThat(said.getLast().state()).isEqualTo(FindingState.FOUND);
    List<Fact> told = house.facts(trader, "coach.reflect");
    assertThat(told).hasSize(SAID);
    SchemaCatalogue schemas = new SchemaCatalogue();
    assertThat(told)
        .allSatisfy(
            fact ->
                assertThat(schemas.violations("events/coach.reflect.json", fact.payload()))
                    .isEmpty());
  }

  @Test
  void theCoachIsToldWhichFillsAreOneOrder() {
    trader = house.trader();
    String file =
        """
        txid,ordertxid,pair,time,type,ordertype,price,cost,fee,vol,margin,misc,ledgers
        T1,O1,XBT/USD,2024-01-02 09:00:00.0000,buy,limit,40000.0,4000.0,1.0,0.1,0.0,,L1
        T2,O1,XBT/USD,2024-01-02 11:00:00.0000,buy,limit,40000.0,8000.0,2.0,0.2,0.0,,L2
        T3,O2,XBT/USD,2024-01-03 09:00:00.0000,sell,market,41000.0,12300.0,3.0,0.3,0.0,,L3
        """;
    Job _ = house.awaitJob(trader, house.importFile(trader, file), Job.State.DONE);
    house.coach().will(request -> ScriptedCoach.report(3, List.of(), List.of()));
    score(1);

    assertThat(house.coach().asked().getLast().fills())
        .extracting(BiasScoreRequest.Fill::orderId)
        .containsExactly("O1", "O1", "O2");
  }

  @Test
  void theSameInputsAgainSayNothingTwiceAndKeepTheTags() {
    score(1);
    List<String> tags = tags();
    score(1);

    assertThat(house.facts(trader, "coach.reflect")).hasSize(SAID);
    assertThat(said()).hasSize(SAID);
    assertThat(tags()).isEqualTo(tags);
    assertThat(house.count(trader, "select count(*) from bias_runs where not superseded")).isOne();
  }

  @Test
  void aJobWhoseFillsHaveChangedMeanwhileWritesNothing() {
    house
        .coach()
        .will(
            request -> {
              bring(10, 12);
              return ScriptedCoach.usual(request);
            });
    String old = score(1);

    assertThat(house.job(trader, old).state()).isEqualTo(Job.State.DONE);
    assertThat(house.part(Habits.class).findings(trader).run()).isNull();
    assertThat(house.facts(trader, "coach.reflect")).isEmpty();
    house.coach().will(ScriptedCoach::usual);
    score(2);
    assertThat(house.part(Habits.class).findings(trader).findings()).hasSize(HABITS);
  }

  @Test
  void whatIsNoLongerFoundTakesItsTagsAndWordsBack() {
    score(1);
    house.coach().will(request -> ScriptedCoach.report(10, List.of(), List.of()));
    score(1);

    assertThat(said()).isEmpty();
    assertThat(tags()).isEmpty();
  }

  @Test
  void theCoachIsToldWhereDaysBeginAndWhatIsNotTrue() {
    score(1);
    assertThat(house.coach().asked().getLast().timeZone()).isEqualTo("Europe/Berlin");
    assertThat(house.coach().asked().getLast().denied()).isNull();
    BiasTag denied = deny();
    score(2);

    assertThat(house.coach().asked().getLast().denied())
        .containsExactly(new Denied(Label.REVENGE, List.of(denied.tradeId())));
  }

  @Test
  void whatIsNotTrueIsKeptAndNeitherToldAgainNorShownAsEvidence() {
    score(1);
    int told = house.facts(trader, "coach.reflect").size();
    BiasTag denied = deny();
    score(2);

    assertThat(said())
        .as("what was said stays, with the word beside it")
        .extracting(CoachMessage::tagId)
        .contains(denied.tagId());
    assertThat(shownTrades()).doesNotContain(denied.tradeId());
    assertThat(house.facts(trader, "coach.reflect").subList(told, told + 1))
        .as("only the finding, whose newest trade is another one now")
        .hasSize(house.facts(trader, "coach.reflect").size() - told);
    assertThat(house.part(Habits.class).denied(trader)).hasSize(1);

    house.part(TagFeedback.class).withdraw(trader, denied.tagId());
    score(3);
    assertThat(house.part(Habits.class).tags(trader, Label.REVENGE).tags())
        .as("taken back, it is the same tag again")
        .contains(denied);
    assertThat(told(denied.tagId())).as("and was told once").isOne();
  }

  @Test
  void aJobThatIsOvertakenBeforeItBeginsAsksNobody() {
    score(1);
    int asked = house.coach().asked().size();
    BiasTag _ = deny();
    score(1);

    assertThat(house.coach().asked()).hasSize(asked);
    assertThat(house.part(Habits.class).tags(trader, Label.REVENGE).tags()).hasSize(3);
  }

  @Test
  void unavailablePricesAreAskedForTwiceMoreAndThenDoneWithout() {
    ScoreBiasHandler handler = handler(AWAY);
    JobTask task = enqueue(1);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> handler.run(task))
          .isInstanceOfSatisfying(
              RetryLaterException.class,
              later -> assertThat(later.getMessage()).startsWith("Prices are not available"));
    }
    handler.run(task);

    assertThat(house.job(trader, task.jobId()).state()).isEqualTo(Job.State.DONE);
    assertThat(house.job(trader, task.jobId()).attempts()).isEqualTo(3);
    assertThat(house.coach().asked().getLast().candles()).isEmpty();
    assertThat(house.facts(trader, "coach.reflect")).hasSize(SAID);
  }

  @Test
  void aScoringThatIsPutAsideSaysWhyAndWhatWasStoredAllTheSame() {
    JobTask task = enqueue(1, imported());
    database.run(
        trader, () -> house.handler(JobKind.SCORE_BIAS).parked(task, "The coach is away."));

    Fact end = house.facts(trader, "import.progress").getLast();
    assertThat(end.payload().get("state").stringValue()).isEqualTo("FAILED");
    assertThat(end.payload().get("error").stringValue()).isEqualTo("The coach is away.");
    assertThat(end.payload().get("stored").intValue()).isEqualTo(10);
  }

  @Test
  void anUnknownSymbolIsScoredWithoutPricesAtOnce() {
    ScoreBiasHandler handler = handler(query -> new CandlesAnswer.NoSuchProduct(query.symbol()));
    JobTask task = enqueue(1);
    handler.run(task);

    assertThat(house.job(trader, task.jobId()).attempts()).isOne();
    assertThat(house.coach().asked().getLast().candles()).isEmpty();
  }

  @Test
  void aSourceThatAsksForHoursIsAskedAgainAfterAMinute() {
    CandlesAround candles =
        new CandlesAround(
            TraderCandles.beside(
                query -> new CandlesAnswer.Unavailable("closed", Duration.ofHours(3)), database),
            CandleWindowPolicy.DEFAULT,
            InstantSource.system());
    assertThatThrownBy(() -> candles.of(trader, house.part(TradeBook.class).all(trader), true))
        .isInstanceOf(RetryLaterException.class)
        .extracting("after")
        .isEqualTo(A_MINUTE);
  }

  private BiasTag deny() {
    BiasTag tag = house.part(Habits.class).tags(trader, Label.REVENGE).tags().getFirst();
    house
        .part(TagFeedback.class)
        .say(trader, tag.tagId(), new BiasFeedback(BiasFeedback.Verdict.NOT_TRUE, null));
    return tag;
  }

  /// Trades beside the present word on the habit.
  private List<String> shownTrades() {
    return said().getLast().evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.TRADE)
        .map(evidence -> evidence.trade().tradeId())
        .toList();
  }

  private long told(String tagId) {
    return house.facts(trader, "coach.reflect").stream()
        .filter(fact -> fact.payload().toString().contains("\"tagId\":\"" + tagId))
        .count();
  }

  private String score(int version) {
    JobTask task = enqueue(version);
    house.handler(JobKind.SCORE_BIAS).run(task);
    assertThat(house.job(trader, task.jobId()).state()).isEqualTo(Job.State.DONE);
    return task.jobId();
  }

  private String imported() {
    return house.part(Imports.class).list(trader).imports().getFirst().importId();
  }

  private JobTask enqueue(int version) {
    return enqueue(version, null);
  }

  private JobTask enqueue(int version, String importId) {
    String jobId = "score-" + Ulid.next();
    ScoreBias work = new ScoreBias(jobId, trader, version, importId);
    database.run(
        trader,
        () -> assertThat(jobs.enqueue(jobId, JobKind.SCORE_BIAS, trader, null, work)).isTrue());
    return new JobTask(jobId, trader, house.part(JsonMapper.class).writeValueAsString(work), null);
  }

  private ScoreBiasHandler handler(FetchCandles source) {
    return new ScoreBiasHandler(
        database,
        jobs,
        house.part(FillLedger.class),
        house.part(TradeBook.class),
        house.part(Accounts.class),
        new CandlesAround(
            TraderCandles.beside(source, database),
            CandleWindowPolicy.DEFAULT,
            InstantSource.system()),
        house.coach(),
        house.part(ScoringRuns.class),
        house.part(Habits.class),
        house.part(Reflections.class),
        house.part(KeptReports.class),
        house.part(ImportProgressTeller.class),
        house.part(JsonMapper.class));
  }

  private void bring(int from, int to) {
    String jobId = house.importFile(trader, FillFiles.of(from, to));
    Job _ = house.awaitJob(trader, jobId, Job.State.DONE);
  }

  private List<CoachMessage> said() {
    return house.part(Reflections.class).page(trader, null, 100).messages();
  }

  private List<String> tags() {
    return house.part(Habits.class).tags(trader, null).tags().stream()
        .map(BiasTag::tagId)
        .sorted()
        .toList();
  }
}
