package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradingtwin.engine.bias.BiasLabel;

/// What undoing several habits at once changes, parted among them: one trip may carry several,
/// and their single costs may not be added.
///
/// @param shares each habit's part
/// @param together what undoing all of them changes; the sum of the parts
record Overlap(Map<BiasLabel, Double> shares, double together) {

  static Overlap of(List<Measured> habits, AttributionPolicy policy) {
    Map<Integer, Marked> byTrip = new TreeMap<>();
    Map<BiasLabel, Double> shares = new EnumMap<>(BiasLabel.class);
    for (Measured habit : habits) {
      shares.put(habit.label(), 0.0);
      for (Measured.Cost cost : habit.costs()) {
        Course trip = cost.at().course();
        byTrip
            .computeIfAbsent(trip.openedBy(), any -> new Marked(trip))
            .changes
            .computeIfAbsent(habit.label(), any -> new ArrayList<>())
            .add(cost.change());
      }
    }
    double together = 0;
    for (Marked each : byTrip.values()) {
      together += part(each.trip, players(each.changes, policy), shares);
    }
    return new Overlap(shares, together);
  }

  /// A trip and what each habit's marks change in it.
  private static final class Marked {
    private final Course trip;
    private final Map<BiasLabel, List<Change>> changes = new EnumMap<>(BiasLabel.class);

    Marked(Course trip) {
      this.trip = trip;
    }
  }

  /// Habits that are told apart, or do the same thing to a trip and share its part equally.
  private record Player(List<BiasLabel> labels, List<Change> changes) {}

  private static List<Player> players(
      Map<BiasLabel, List<Change>> changes, AttributionPolicy policy) {
    List<Player> apart = new ArrayList<>();
    changes.forEach((label, own) -> apart.add(new Player(List.of(label), own)));
    if (apart.size() <= policy.mostPlayers()) {
      return apart;
    }
    Map<Integer, Player> byKind = new LinkedHashMap<>();
    for (Player one : apart) {
      Player kind =
          byKind.computeIfAbsent(
              one.changes().getFirst().order(),
              any -> new Player(new ArrayList<>(), new ArrayList<>()));
      kind.labels().addAll(one.labels());
      kind.changes().addAll(one.changes());
    }
    return List.copyOf(byKind.values());
  }

  private static double part(Course trip, List<Player> players, Map<BiasLabel, Double> shares) {
    double[] values = new double[1 << players.size()];
    for (int coalition = 0; coalition < values.length; coalition++) {
      values[coalition] = value(trip, players, coalition);
    }
    double[] parts = Shapley.parts(values);
    for (int i = 0; i < parts.length; i++) {
      List<BiasLabel> labels = players.get(i).labels();
      double each = parts[i] / labels.size();
      labels.forEach(label -> shares.merge(label, each, Double::sum));
    }
    return values[values.length - 1] - values[0];
  }

  private static double value(Course trip, List<Player> players, int coalition) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      if ((coalition & 1 << i) != 0) {
        changes.addAll(players.get(i).changes());
      }
    }
    changes.sort(Comparator.comparingInt(Change::order));
    List<Step> steps = trip.steps();
    for (Change change : changes) {
      steps = change.in(steps, trip.sign());
    }
    return trip.outcome(steps).net();
  }
}
