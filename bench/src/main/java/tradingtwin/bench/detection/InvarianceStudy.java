package tradingtwin.bench.detection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tradingtwin.bench.habit.Doses;
import tradingtwin.bench.strategy.Family;
import tradingtwin.bench.synth.SyntheticTrader;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasTag;

/// The same trader written down differently, and whether the same is said.
///
/// @param rows one a change
record InvarianceStudy(List<Row> rows) {
  private static final double DOSE = 0.5;

  /// Two p of 1,999 drawn orders each differ by less in all but one of a hundred thousand:
  /// 4.4 · √(2 · ½ · ½ / 1,999).
  static final double DRAWN_ANEW = 0.07;

  InvarianceStudy {
    rows = List.copyOf(rows);
  }

  /// One change.
  ///
  /// @param change which
  /// @param sameState findings whose label and state stayed
  /// @param shifts the largest change of a p-value, one a habit whose p changed at all
  /// @param identical whether all that is said stayed the same to the last digit, names aside
  record Row(Changes change, Share sameState, Map<BiasLabel, Double> shifts, boolean identical) {
    Row {
      shifts = Collections.unmodifiableMap(shifts);
    }

    private Row and(Row other) {
      EnumMap<BiasLabel, Double> largest = new EnumMap<>(BiasLabel.class);
      largest.putAll(shifts);
      other.shifts.forEach((label, shift) -> largest.merge(label, shift, Math::max));
      return new Row(
          change, sameState.plus(other.sameState), largest, identical && other.identical);
    }

    double largestShift() {
      return shifts.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /// Habits whose p changed by more than drawing anew can explain.
    List<BiasLabel> beyondDraws() {
      return shifts.entrySet().stream()
          .filter(each -> each.getValue() > DRAWN_ANEW)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  static InvarianceStudy of(Crowd crowd, Seeds seeds, int traders, int decisions, Scorer scorer) {
    List<List<Row>> all =
        crowd.each("invariances", traders, i -> trader(i, seeds.of("same", i), decisions, scorer));
    List<Row> rows = new ArrayList<>();
    int column = 0;
    for (Changes change : Changes.values()) {
      Row sum = new Row(change, new Share(0, 0), Map.of(), true);
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
    EnumMap<BiasLabel, Double> shifts = new EnumMap<>(BiasLabel.class);
    int count = before.findings().size();
    for (int i = 0; i < count; i++) {
      BiasFinding one = before.findings().get(i);
      BiasFinding other = after.findings().get(i);
      same += one.label() == other.label() && one.state() == other.state() ? 1 : 0;
      double shift = Math.abs(one.p().orElse(1) - other.p().orElse(1));
      if (shift > 0) {
        shifts.merge(one.label(), shift, Math::max);
      }
    }
    return new Row(change, new Share(same, count), shifts, said(before).equals(said(after)));
  }

  /// A report without the names of fills and accounts.
  private static BiasReport said(BiasReport report) {
    return report.tagged(
        report.tags().stream()
            .map(
                tag ->
                    new BiasTag(
                        tag.label(),
                        "-",
                        "-",
                        tag.fillIds().stream().map(any -> "-").toList(),
                        tag.confidence(),
                        tag.features(),
                        tag.policyVersion()))
            .toList());
  }
}
