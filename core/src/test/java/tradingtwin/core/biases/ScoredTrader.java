package tradingtwin.core.biases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.TwinCurve;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;

/// Somebody with three trades, whom scoring finds what it is told to find.
final class ScoredTrader {
  private final RunningCore core;
  private final String userId;
  private final List<String> trades = new ArrayList<>();

  ScoredTrader(RunningCore core) {
    this.core = core;
    this.userId = core.trader();
    int _ =
        core.everything()
            .sql(
                "insert into broker_accounts (account_id, user_id, broker, name) values (?, ?, 'b',"
                    + " 'n')")
            .params(userId, userId)
            .update();
    int _ =
        core.everything()
            .sql("insert into trade_heads (user_id, version) values (?, 1)")
            .params(userId)
            .update();
    for (int i = 0; i < 3; i++) {
      int _ = trades("2026-11-18T10:00:00Z", "MILLI");
    }
  }

  String userId() {
    return userId;
  }

  String trade(int i) {
    return trades.get(i);
  }

  /// One more trade; the answer is its place.
  int trades(String at, String precision) {
    String id = Ulid.next();
    int _ =
        core.everything()
            .sql(
                """
                insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty, price, ts, ts_precision)
                values (:id, :user, 'b', :user, :id, true, 'BTC-USD', 'BUY', 1, 1, :ts, :precision)
                """)
            .param("id", id)
            .param("user", userId)
            .param("ts", Timestamp.from(Instant.parse(at)))
            .param("precision", precision)
            .update();
    trades.add(id);
    return trades.size() - 1;
  }

  void forgetTrades() {
    int _ = core.everything().sql("delete from trades where user_id = ?").params(userId).update();
    trades.clear();
  }

  void score(String digest, ScoredTag... tags) {
    score(digest, List.of(), null, tags);
  }

  void score(String digest, List<HabitCost> costs, @Nullable TwinCurve curve, ScoredTag... tags) {
    BiasReport report =
        new BiasReport(
            List.of(finding(Label.REVENGE)),
            List.of(tags),
            3,
            1,
            List.of("XYZ"),
            digest,
            tags.length == 0 ? "1" : tags[0].policyVersion(),
            costs,
            curve);
    Wordings.Wording word = new Wordings.Wording("Title", "Words", List.of(), null, "1");
    Wordings words =
        new Wordings(List.of(word), List.of(), costs.stream().map(cost -> word).toList(), null);
    ScoringRuns runs = core.get(ScoringRuns.class);
    core.get(TenantDatabase.class)
        .run(userId, () -> assertThat(runs.replace(userId, 1, report, words)).hasSameSizeAs(tags));
  }

  BiasTag only(Label label) {
    List<BiasTag> tags = core.get(Habits.class).tags(userId, label).tags();
    assertThat(tags).hasSize(1);
    return tags.getFirst();
  }

  ScoredTag tag(int trade, Label label) {
    return tag(trade, label, "1");
  }

  ScoredTag tag(int trade, Label label, String policy) {
    return new ScoredTag(label, List.of(trades.get(trade)), 0.75, List.of(feature()), policy);
  }

  private static Feature feature() {
    return new Feature("gap", 12.5, "minutes", 60.0, null, null, Feature.Direction.BELOW);
  }

  static BiasFinding finding(Label label) {
    return new BiasFinding(
        label,
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

  static HabitCost cost(Label label) {
    return new HabitCost(
        label,
        HabitCost.State.INSUFFICIENT,
        "USD",
        7,
        20,
        5,
        10,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "usual_size",
        List.of());
  }

  static TwinCurve curve(String twin) {
    BigDecimal zero = BigDecimal.ZERO;
    return new TwinCurve(
        "USD",
        new TwinCurve.Rules(35.5, null, 6, -0.024, Instant.parse("2026-03-31T00:00:00Z")),
        List.of(new TwinCurve.Point("2026-03-01", zero, new BigDecimal(twin), null)),
        new TwinCurve.Totals(zero, zero, zero, zero, null, zero, zero, zero, zero, null, 3, 1),
        List.of());
  }
}
