package tradingtwin.bench.detection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;

/// The same trader written down differently, and whether the same is said.
///
/// @param rows one a change
record InvarianceStudy(List<Row> rows) {
  private static final double DOSE = 0.5;

  InvarianceStudy {
    rows = List.copyOf(rows);
  }

  /// One change.
  ///
  /// @param change which
  /// @param sameState findings whose label and state stayed
  /// @param largestShift largest change of a p-value; draws are seeded by the input, so a
  ///     permutation test may move a little
  /// @param identical whether all reports stayed the same to the last digit
  record Row(Changes change, Share sameState, double largestShift, boolean identical) {
    private Row and(Row other) {
      return new Row(
          change,
          sameState.plus(other.sameState),
          Math.max(largestShift, other.largestShift),
          identical && other.identical);
    }
  }

  static InvarianceStudy of(Crowd crowd, Seeds seeds, int traders, int decisions, Scorer scorer) {
    List<List<Row>> all =
        crowd.each("invariances", traders, i -> trader(i, seeds.of("same", i), decisions, scorer));
    List<Row> rows = new ArrayList<>();
    int column = 0;
    for (Changes change : Changes.values()) {
      Row sum = new Row(change, new Share(0, 0), 0, true);
      for (List<Row> trader : all) {
        sum = sum.and(trader.get(column));
      }
      rows.add(sum);
      column++;
    }
    return new InvarianceStudy(rows);
  }

  private static List<Row> trader(int number, long seed, int decisions, Scorer scorer) {
    List<BiasLabel> labels = List.of(BiasLabel.values());
    List<Family> families = List.of(Family.values());
    Doses doses = Doses.of(labels.get(number % labels.size()), DOSE);
    Family family = families.get(number % families.size());
    var trader = SyntheticTrader.of(family, doses, seed, decisions);
    var before = new Changes.Scorable(trader.fills(), trader.market(), ZoneOffset.UTC);
    BiasReport report = scorer.score(before.fills(), before.market(), before.home());
    List<Row> rows = new ArrayList<>();
    for (Changes change : Changes.values()) {
      Changes.Scorable after = change.of(before);
      rows.add(row(change, report, scorer.score(after.fills(), after.market(), after.home())));
    }
    return rows;
  }

  private static Row row(Changes change, BiasReport before, BiasReport after) {
    int same = 0;
    double shift = 0;
    int count = before.findings().size();
    for (int i = 0; i < count; i++) {
      BiasFinding one = before.findings().get(i);
      BiasFinding other = after.findings().get(i);
      same += one.label() == other.label() && one.state() == other.state() ? 1 : 0;
      double p = one.p().orElse(1) - other.p().orElse(1);
      shift = Math.max(shift, Math.abs(p));
    }
    return new Row(change, new Share(same, count), shift, before.equals(after));
  }
}
