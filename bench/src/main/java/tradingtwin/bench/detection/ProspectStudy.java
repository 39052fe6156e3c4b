package tradingtwin.bench.detection;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tradingtwin.bench.prospect.ProspectTrader;
import tradingtwin.bench.prospect.ProspectValue;

/// What is said about agents of the second generator, from the one who feels nothing to the one
/// who feels losses three and a half times.
///
/// @param groups one a way to feel
record ProspectStudy(List<Group> groups) {
  private static final double ALPHA = 0.88;
  private static final double REALISING = 0.15;

  /// At full strength a gain is sold ten to fifty times as readily as a loss and everybody is
  /// found; Odean's investors did so one and a half times as readily.
  private static final double[] STRENGTHS = {0.1, 0.2, 0.4};

  ProspectStudy {
    groups = List.copyOf(groups);
  }

  /// Agents who feel alike.
  ///
  /// @param value how
  /// @param verdicts what was said, one an agent
  record Group(ProspectValue value, List<Verdict> verdicts) {
    /// Whether these agents have no habit at all.
    boolean neutral() {
      return value.equals(ProspectValue.NEUTRAL);
    }
  }

  static ProspectStudy of(Crowd crowd, Seeds seeds, int agents, int decisions, Scorer scorer) {
    List<Group> groups = new ArrayList<>();
    groups.add(group(crowd, seeds, ProspectValue.NEUTRAL, agents, decisions, scorer));
    for (double lambda : new double[] {1, 2.25, 3.5}) {
      for (double strength : STRENGTHS) {
        var value = new ProspectValue(lambda, ALPHA, REALISING, strength);
        groups.add(group(crowd, seeds, value, agents, decisions, scorer));
      }
    }
    return new ProspectStudy(groups);
  }

  private static Group group(
      Crowd crowd, Seeds seeds, ProspectValue value, int agents, int decisions, Scorer scorer) {
    String name = "prospect " + value.lambda() + " " + value.alpha() + " " + value.strength();
    return new Group(
        value,
        crowd.each(
            name,
            agents,
            i -> {
              var agent = ProspectTrader.of(value, seeds.of(name, i), decisions);
              return Verdict.of(scorer.score(agent.fills(), agent.market(), ZoneOffset.UTC));
            }));
  }
}
