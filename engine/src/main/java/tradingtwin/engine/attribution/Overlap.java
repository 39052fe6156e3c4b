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
            .add(cost);
      }
    }
    double together = 0;
    for (Marked each : byTrip.values()) {
      together += part(each.trip, players(each.changes, policy), shares);
    }
    return new Overlap(shares, together);
  }

  /// A trip and each habit's marks in it.
  private static final class Marked {
    private final Course trip;
    private final Map<BiasLabel, List<Measured.Cost>> changes = new EnumMap<>(BiasLabel.class);

    Marked(Course trip) {
      this.trip = trip;
    }
  }

  /// Habits that are told apart, or do the same thing to a trip and share its part equally.
  private record Player(List<BiasLabel> labels, List<Measured.Cost> marks) {

    /// How much of undoing its marks is counted, 0 to 1.
    double weight() {
      return marks.stream().mapToDouble(Measured.Cost::weight).average().orElse(0);
    }
  }

  private static List<Player> players(
      Map<BiasLabel, List<Measured.Cost>> changes, AttributionPolicy policy) {
    List<Player> apart = new ArrayList<>();
    changes.forEach((label, own) -> apart.add(new Player(List.of(label), own)));
    if (apart.size() <= policy.mostPlayers()) {
      return apart;
    }
    Map<Integer, Player> byKind = new LinkedHashMap<>();
    for (Player one : apart) {
      Player kind =
          byKind.computeIfAbsent(
              one.marks().getFirst().change().order(),
              any -> new Player(new ArrayList<>(), new ArrayList<>()));
      kind.labels().addAll(one.labels());
      kind.marks().addAll(one.marks());
    }
    return List.copyOf(byKind.values());
  }

  private static double part(Course trip, List<Player> players, Map<BiasLabel, Double> shares) {
    double[] values = new double[1 << players.size()];
    for (int coalition = 0; coalition < values.length; coalition++) {
      values[coalition] = value(trip, players, coalition);
    }
    weigh(values, players);
    double[] parts = Shapley.parts(values);
    for (int i = 0; i < parts.length; i++) {
      List<BiasLabel> labels = players.get(i).labels();
      double each = parts[i] / labels.size();
      labels.forEach(label -> shares.merge(label, each, Double::sum));
    }
    return values[values.length - 1] - values[0];
  }

  /// Turns the value of each coalition into the mean over its makers' being undone or not, each
  /// with the chance that is its weight and without regard to the others.
  private static void weigh(double[] values, List<Player> players) {
    for (int i = 0; i < players.size(); i++) {
      double weight = players.get(i).weight();
      for (int coalition = 0; coalition < values.length; coalition++) {
        if ((coalition & 1 << i) != 0) {
          values[coalition] =
              weight * values[coalition] + (1 - weight) * values[coalition & ~(1 << i)];
        }
      }
    }
  }

  private static double value(Course trip, List<Player> players, int coalition) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      if ((coalition & 1 << i) != 0) {
        players.get(i).marks().forEach(mark -> changes.add(mark.change()));
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
