package tradingtwin.core.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.BiasScoreRequest.Fill;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.Job;
import tradingtwin.contracts.views.SnapshotManifest;
import tradingtwin.contracts.views.SnapshotManifest.Report;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.RunningCore;
import tradingtwin.core.biases.ScoringRuns;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.snapshots.WeeklySnapshots.Due;

/// Reports of two traders, and a clock that is moved over the end of their week.
class WeeklySnapshotsTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private RunningCore core;
  private KeptReports reports;
  private WeeklySnapshots weeks;
  private String anna;

  @BeforeEach
  void open() {
    core = RunningCore.start();
    reports = core.get(KeptReports.class);
    weeks = core.get(WeeklySnapshots.class);
    anna = core.trader();
  }

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void whatAReportWasComputedFromComesBackAsItWas() {
    BiasScoreRequest question = question(1.1, "0.10");
    score(anna, question);

    Report report = reports.of(anna).getFirst();
    assertThat(reports.question(report)).contains(question);
    assertThat(reports.question(report).orElseThrow().fills().getFirst().qty().toPlainString())
        .as("as it was written")
        .isEqualTo("0.10");
    assertThat(reports.stored(report)).contains(json().writeValueAsBytes(report("d")));
    assertThat(reports.of(core.trader())).isEmpty();
  }

  @Test
  void aWeekIsClosedWhenItIsOverAndListsAllItsReportsOnce() {
    score(anna, question(1.1, "1"));
    score(anna, question(1.2, "1"));
    assertThat(weeks.due(10)).isEmpty();
    Instant monday = monday();

    core.clock().move(WEEK.plus(Duration.ofHours(2)));
    Due due = new Due(anna, monday);
    assertThat(weeks.due(10)).containsExactly(due);
    assertThat(weeks.enqueue(due)).isEqualTo(weeks.enqueue(due));
    assertThat(core.get(Jobs.class).find(anna, weeks.enqueue(due)))
        .hasValueSatisfying(job -> assertThat(job.kind()).isEqualTo(Job.Kind.SNAPSHOT_WEEKLY));

    score(anna, question(1.3, "1"));
    SnapshotManifest manifest = close(due);
    assertThat(manifest.reports())
        .as("the newest belongs to the week after")
        .containsExactlyElementsOf(reports.of(anna).subList(0, 2));
    assertThat(
            new SchemaCatalogue()
                .violations("views/snapshot-manifest.json", json().valueToTree(manifest)))
        .isEmpty();
    assertThat(weeks.due(10)).isEmpty();
    assertThat(weeks.of(anna))
        .singleElement()
        .satisfies(kept -> assertThat(weeks.read(kept)).contains(manifest));
  }

  @Test
  void sameBarsOfATraderLieInTheStoreOnce() {
    score(anna, question(1.1, "1"));
    score(anna, question(1.1, "2"));

    List<Report> both = reports.of(anna);
    assertThat(both.getFirst().bars()).isEqualTo(both.getLast().bars());
    assertThat(both.getFirst().question()).isNotEqualTo(both.getLast().question());
  }

  @Test
  void anObjectThatIsNotWhatWasPutIsNoSnapshot() {
    score(anna, question(1.1, "1"));
    Report report = reports.of(anna).getFirst();
    ObjectStore objects = core.get(ObjectStore.class);
    String key = report.bars().getFirst().bars().key();
    byte[] other = objects.get(report.report().key()).orElseThrow();

    objects.put(key, other);
    assertThat(reports.question(report)).isEmpty();
    assertThatThrownBy(() -> weeks.manifest(anna, monday())).hasMessageContaining("damaged");
    objects.remove(key);
    assertThat(reports.question(report)).isEmpty();
  }

  private SnapshotManifest close(Due due) {
    SnapshotManifest manifest = weeks.manifest(due.userId(), due.weekEnd()).orElseThrow();
    var kept = weeks.put(manifest);
    core.get(TenantDatabase.class).run(due.userId(), () -> weeks.close(manifest, kept));
    return manifest;
  }

  private Instant monday() {
    return core.clock()
        .instant()
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private void score(String trader, BiasScoreRequest question) {
    BiasReport report = report("d");
    KeptReports.Put put = reports.put(trader, question, report);
    core.get(TenantDatabase.class)
        .run(
            trader,
            () -> {
              var _ =
                  core.get(ScoringRuns.class)
                      .replace(trader, 1, report, new Wordings(List.of(), List.of()));
              reports.note(trader, put);
            });
  }

  private static BiasReport report(String digit) {
    return new BiasReport(
        List.of(), List.of(), 1, 0, List.of(), digit.repeat(64), "bias-4", List.of(), null);
  }

  private static BiasScoreRequest question(double close, String qty) {
    Instant noon = Instant.parse("2024-03-01T12:00:00Z");
    return new BiasScoreRequest(
        List.of(
            new Fill(
                "01KDR52C1D3E5F7G9H1J3K5M7N",
                "a",
                "BTC-USD",
                Side.BUY,
                new BigDecimal(qty),
                new BigDecimal("1.10"),
                BigDecimal.ZERO,
                "USD",
                noon,
                TsPrecision.SECOND,
                null)),
        List.of(
            new Bars(
                "BTC-USD",
                3_600,
                List.of(new Bars.Bar(noon.getEpochSecond(), 1, 2, 0.1 + 0.2, close, 7)))),
        "Europe/Berlin",
        null);
  }

  private JsonMapper json() {
    return core.get(JsonMapper.class);
  }
}
