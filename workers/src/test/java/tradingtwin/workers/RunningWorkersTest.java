package tradingtwin.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.reflections.Reflections;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningWorkersTest {
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
}
