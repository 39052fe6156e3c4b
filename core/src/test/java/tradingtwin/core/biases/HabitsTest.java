package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;

/// What scoring found, and what the trader says to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsTest {
  private RunningCore core;
  private Habits habits;
  private ScoringRuns runs;
  private String anna;
  private List<String> trades;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    habits = core.get(Habits.class);
    runs = core.get(ScoringRuns.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someoneWithThreeTrades() {
    anna = core.trader();
    core.everything()
        .sql(
            "insert into broker_accounts (account_id, user_id, broker, name) values (?, ?, 'b', 'n')")
        .params(anna, anna)
        .update();
    trades =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  String id = Ulid.next();
                  core.everything()
                      .sql(
                          """
                          insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty, price, ts, ts_precision)
                          values (:id, :user, 'b', :user, :id, true, 'BTC-USD', 'BUY', 1, 1, now(), 'MILLI')
                          """)
                      .param("id", id)
                      .param("user", anna)
                      .update();
                  return id;
                })
            .toList();
  }

  @Test
  void beforeTheFirstScoringThereIsNoRun() {
    assertThat(habits.findings(anna).run()).isNull();
    assertThat(habits.tags(anna, null).tags()).isEmpty();
  }

  @Test
  void aNewRunReplacesTheOneBeforeAndTagsThatStayKeepTheirId() {
    score("first", tag(0, Label.REVENGE), tag(1, Label.FOMO));
    String kept = only(Label.REVENGE).tagId();
    score("second", tag(0, Label.REVENGE), tag(2, Label.CHASING));

    assertThat(habits.findings(anna).run().inputDigest()).isEqualTo("second");
    assertThat(habits.findings(anna).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.finding()).isEqualTo(finding()));
    assertThat(only(Label.REVENGE).tagId()).isEqualTo(kept);
    assertThat(habits.tags(anna, null).tags())
        .extracting(BiasTag::label)
        .containsExactlyInAnyOrder(Label.REVENGE, Label.CHASING);
    assertThat(core.count("select count(*) from bias_runs where user_id = ?", anna))
        .as("runs are kept")
        .isEqualTo(2);
    assertThat(runs.alreadyScored(anna, "second", "1")).isTrue();
    assertThat(runs.alreadyScored(anna, "first", "1")).isFalse();
  }

  @Test
  void whatTheTraderSaidStaysWithTheTagThroughTheNextRun() {
    score("first", tag(0, Label.REVENGE));
    String tag = only(Label.REVENGE).tagId();
    habits.feedback(anna, tag, new BiasFeedback(BiasFeedback.Verdict.NOT_TRUE, "it was a plan"));
    score("second", tag(0, Label.REVENGE));

    assertThat(only(Label.REVENGE).feedback()).isEqualTo(BiasTag.Feedback.NOT_TRUE);
    assertThat(habits.tagsOf(anna, trades.getFirst()))
        .singleElement()
        .isEqualTo(only(Label.REVENGE));
    habits.feedback(anna, tag, new BiasFeedback(BiasFeedback.Verdict.TRUE, null));
    assertThat(only(Label.REVENGE).feedback()).isEqualTo(BiasTag.Feedback.TRUE);
  }

  @Test
  void anothersTagIsNotThere() {
    score("first", tag(0, Label.REVENGE));
    String tag = only(Label.REVENGE).tagId();
    String bert = core.trader();

    assertThatThrownBy(
            () -> habits.feedback(bert, tag, new BiasFeedback(BiasFeedback.Verdict.TRUE, null)))
        .isInstanceOf(RefusedException.class);
    assertThat(habits.tagsOf(bert, trades.getFirst())).isEmpty();
    assertThat(only(Label.REVENGE).feedback()).isNull();
  }

  private void score(String digest, ScoredTag... tags) {
    BiasReport report =
        new BiasReport(
            List.of(finding()),
            List.of(tags),
            3,
            1,
            List.of("XYZ"),
            digest,
            "1",
            List.of(),
            null);
    Wordings.Wording words = new Wordings.Wording("Title", "Words", List.of(), null, "1");
    core.get(TenantDatabase.class)
        .run(
            anna,
            () -> assertThat(runs.replace(anna, 1, report, List.of(words))).hasSameSizeAs(tags));
  }

  private BiasTag only(Label label) {
    List<BiasTag> tags = habits.tags(anna, label).tags();
    assertThat(tags).hasSize(1);
    return tags.getFirst();
  }

  private ScoredTag tag(int trade, Label label) {
    return new ScoredTag(label, List.of(trades.get(trade)), 0.75, List.of(feature()), "1");
  }

  private static Feature feature() {
    return new Feature("gap", 12.5, "minutes", 60.0, null, null, Feature.Direction.BELOW);
  }

  private static BiasFinding finding() {
    return new BiasFinding(
        Label.REVENGE,
        FindingState.FOUND,
        0.9,
        1.5,
        "times",
        40,
        20,
        "entries after a loss",
        0.01,
        "permutation",
        List.of(feature()),
        List.of(new BiasFinding.Note("few-days", List.of("2025"))),
        "1");
  }
}
