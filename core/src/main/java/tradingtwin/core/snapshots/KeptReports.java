package tradingtwin.core.snapshots;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.SnapshotManifest;
import tradingtwin.contracts.views.SnapshotManifest.BarsKept;
import tradingtwin.contracts.views.SnapshotManifest.Report;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.WrittenBars;

/// Reports with what they were computed from: fills, zone, denials, and the bars as they were that
/// day.
public final class KeptReports {
  private final TenantDatabase database;
  private final KeptObjects objects;
  private final JsonMapper json;
  private final InstantSource clock;

  KeptReports(TenantDatabase database, KeptObjects objects, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.objects = objects;
    this.json = json;
    this.clock = clock;
  }

  /// What was put into the store, before there is a row that says so.
  public record Put(
      BiasReport report,
      SnapshotManifest.Kept question,
      SnapshotManifest.Kept answer,
      List<BarsKept> bars) {
    public Put {
      bars = List.copyOf(bars);
    }
  }

  /// Puts question, bars and answer into the store, outside of any transaction.
  public Put put(String userId, BiasScoreRequest question, BiasReport report) {
    BiasScoreRequest bare =
        new BiasScoreRequest(question.fills(), List.of(), question.timeZone(), question.denied());
    return new Put(
        report,
        objects.put(userId, json.writeValueAsBytes(bare)),
        objects.put(userId, json.writeValueAsBytes(report)),
        question.candles().stream().map(bars -> put(userId, bars)).toList());
  }

  private BarsKept put(String userId, Bars bars) {
    String text = WrittenBars.write(bars.bars().stream().map(KeptReports::bar).toList());
    return new BarsKept(
        bars.symbol(),
        bars.granularitySeconds(),
        bars.bars().size(),
        objects.put(userId, text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Notes it of the newest scoring run, in the running transaction of the user.
  public void note(String userId, Put put) {
    Instant now = clock.instant();
    String runId =
        database
            .jdbc()
            .sql("select run_id from bias_runs where not superseded")
            .query(String.class)
            .single();
    Report report =
        new Report(
            runId,
            now,
            put.report().policyVersion(),
            put.report().inputDigest(),
            put.question(),
            put.answer(),
            put.bars());
    int _ =
        database
            .jdbc()
            .sql(
                """
                insert into kept_reports (run_id, user_id, inputs, created_at)
                values (:run, :user, :inputs::jsonb, :at)
                """)
            .param("run", runId)
            .param("user", userId)
            .param("inputs", json.writeValueAsString(report))
            .param("at", Timestamp.from(now))
            .update();
  }

  /// The reports of a trader, oldest first.
  public List<Report> of(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select inputs from kept_reports order by created_at, run_id")
                .query((row, n) -> json.readValue(row.getString(1), Report.class))
                .list());
  }

  /// What a report was computed from, as it was asked; empty when something of it is gone or
  /// damaged.
  public Optional<BiasScoreRequest> question(Report report) {
    Optional<BiasScoreRequest> bare =
        objects
            .get(report.question())
            .map(content -> json.readValue(content, BiasScoreRequest.class));
    List<Bars> candles = new ArrayList<>();
    for (BarsKept kept : report.bars()) {
      bars(kept).ifPresent(candles::add);
    }
    return bare.filter(_ -> candles.size() == report.bars().size())
        .map(
            question ->
                new BiasScoreRequest(
                    question.fills(), candles, question.timeZone(), question.denied()));
  }

  /// The bytes of the report as it was stored; empty when they are gone or damaged.
  public Optional<byte[]> stored(Report report) {
    return objects.get(report.report());
  }

  private Optional<Bars> bars(BarsKept kept) {
    return objects
        .get(kept.bars())
        .map(content -> WrittenBars.read(new String(content, StandardCharsets.UTF_8)))
        .map(
            bars ->
                new Bars(
                    kept.symbol(),
                    kept.granularitySeconds(),
                    bars.stream().map(KeptReports::told).toList()));
  }

  private static Bar bar(Bars.Bar bar) {
    return new Bar(Instant.ofEpochSecond(bar.t()), bar.o(), bar.h(), bar.l(), bar.c(), bar.v());
  }

  private static Bars.Bar told(Bar bar) {
    return new Bars.Bar(
        bar.start().getEpochSecond(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
