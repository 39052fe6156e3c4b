package tradingtwin.workers;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.CoachMessage;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.Job;
import tradingtwin.contracts.views.SnapshotManifest.BarsKept;
import tradingtwin.contracts.views.SnapshotManifest.Report;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.candles.OwnCandles;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.snapshots.KeptReports;
import tradingtwin.core.snapshots.WeeklySnapshots;
import tradingtwin.workers.scoring.Coach;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningWorkersTest {
  private static final LocalDate DAY = LocalDate.parse("2023-06-01");

  private RunningWorkers workers;

  @BeforeAll
  void start() {
    workers = new RunningWorkers();
  }

  @AfterAll
  void stop() {
    workers.close();
  }

  @Test
  void anUploadedFileEndsInReflectionsOfTheRealCoach() {
    WorkersHouse core = workers.core();
    String trader = core.trader();
    String jobId = core.importFile(trader, FillFiles.of(400));
    Job _ = core.awaitJob(trader, jobId, Job.State.DONE);
    Job scored = core.awaitJob(trader, JobKind.SCORE_BIAS, Job.State.DONE);

    assertThat(scored.attempts()).isOne();
    Findings findings = core.part(Habits.class).findings(trader);
    int habits = findings.findings().size();
    assertThat(habits).isPositive();
    assertThat(findings.run().symbolsWithoutCandles()).containsExactly("BTC-USD");
    assertThat(core.part(Reflections.class).page(trader, null, 100).messages())
        .flatExtracting(CoachMessage::labels)
        .as("each habit is spoken of, alone or with others")
        .hasSizeGreaterThanOrEqualTo(habits);
    SchemaCatalogue schemas = new SchemaCatalogue();
    List<WorkersHouse.Fact> told = core.facts(trader, "coach.reflect");
    assertThat(told)
        .isNotEmpty()
        .allSatisfy(
            fact ->
                assertThat(schemas.violations("events/coach.reflect.json", fact.payload()))
                    .isEmpty());
  }

  @Test
  void aPastReportIsComputedAgainFromItsWeeksSnapshotToTheLastByte() {
    WorkersHouse core = workers.core();
    String trader = core.trader();
    String days =
        IntStream.range(0, 500)
            .mapToObj(i -> "%s,40000,41500,39000,40500.25,3.5".formatted(DAY.plusDays(i)))
            .collect(Collectors.joining("\n", "date,open,high,low,close,volume\n", "\n"));
    var _ =
        core.part(OwnCandles.class)
            .bring(trader, "BTC-USD", "days.csv", days.getBytes(StandardCharsets.UTF_8));
    Job _ = core.awaitJob(trader, core.importFile(trader, FillFiles.of(200)), Job.State.DONE);
    KeptReports reports = core.part(KeptReports.class);
    Duration _ =
        Await.until(
            Duration.ofSeconds(60), "a report is kept", () -> !reports.of(trader).isEmpty());

    WeeklySnapshots weeks = core.part(WeeklySnapshots.class);
    String jobId =
        weeks.enqueue(new WeeklySnapshots.Due(trader, Instant.parse("2100-01-04T00:00:00Z")));
    Job _ = core.awaitJob(trader, jobId, Job.State.DONE);

    JsonMapper json = core.part(JsonMapper.class);
    List<Report> kept =
        weeks.read(weeks.of(trader).getFirst()).orElseThrow().reports().stream()
            .filter(report -> !report.bars().isEmpty())
            .toList();
    assertThat(kept)
        .isNotEmpty()
        .allSatisfy(
            report -> {
              assertThat(report.bars())
                  .singleElement()
                  .extracting(BarsKept::rows, as(InstanceOfAssertFactories.INTEGER))
                  .as("the days of the trades, and what indicators warm up on before them")
                  .isGreaterThan(250);
              BiasReport again =
                  workers.shipped(Coach.class).score(reports.question(report).orElseThrow());
              assertThat(again.symbolsWithoutCandles()).isEmpty();
              assertThat(json.writeValueAsBytes(again))
                  .isEqualTo(reports.stored(report).orElseThrow());
            });
  }

  @Test
  void aDeclaredPlanComesBackWithAVerdictInTheWordsOfTheRealCoach() {
    WorkersHouse core = workers.core();
    String trader = core.trader();
    String intentId =
        core.part(DeclaringIntents.class)
            .declare(
                trader,
                new PretradeIntent(
                    null,
                    "BTC-USD",
                    Direction.LONG,
                    PretradeIntent.Timeframe._4H,
                    new PretradeIntent.Plan(null, null, null, null, null),
                    new PretradeIntent.Risk(null, null, null),
                    new PretradeIntent.Context(null, null, List.of(), null),
                    null,
                    null));
    Duration _ =
        Await.until(
            Duration.ofSeconds(15),
            "the verdict is told",
            () -> core.facts(trader, "pretrade.decision.returned").size() == 1);

    GateDecision decision = core.part(Intents.class).get(trader, intentId).decision();
    assertThat(decision.verdict()).isNotEqualTo(Verdict.GO);
    assertThat(decision.sentence()).matches("(I wait|My own limit stands against this plan): .+");
    assertThat(decision.tasks())
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.text()).startsWith("I "));
  }
}
