package tradingtwin.engine.bias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.SlopeWithinGroups;

/// Whether a trader's many trades cost them: later trades of a day doing worse than earlier ones
/// (slope of the net return on the trade's number within the day, returns exchanged within days),
/// or fees eating a large part of the gross result.
///
/// Days are those of the opening. Of several quote currencies the one with the most trades counts
/// for the fees, since their sums cannot be added.
///
/// @param features the evidence
/// @param harmful whether either says so
record MarginalValue(List<Feature> features, boolean harmful) {

  static MarginalValue of(TraderRecord trader) {
    OvertradingPolicy policy = trader.policies().overtrading();
    List<Feature> features = new ArrayList<>();
    SlopeWithinGroups later = later(trader);
    boolean harmful = false;
    if (later.used() > 0) {
      harmful = later.slope() < 0 && later.pLower() < policy.harmLevel();
      features.add(Feature.of(FeatureName.ORDINAL_SLOPE, later.slope(), later.used()));
      features.add(
          Feature.against(
              FeatureName.P_ORDINAL,
              later.pLower(),
              later.used(),
              policy.harmLevel(),
              FeatureDirection.BELOW));
    }
    Costs costs = costs(trader.trips());
    if (costs.gross() != 0) {
      double drag = costs.fees() / Math.abs(costs.gross());
      harmful |= drag >= policy.costDrag();
      features.add(
          Feature.against(
              FeatureName.COST_DRAG,
              drag,
              costs.trips(),
              policy.costDrag(),
              FeatureDirection.ABOVE));
    }
    return new MarginalValue(List.copyOf(features), harmful);
  }

  private static SlopeWithinGroups later(TraderRecord trader) {
    TreeMap<LocalDate, List<RoundTrip>> byDay = new TreeMap<>();
    for (RoundTrip trip : trader.trips()) {
      if (trip.entries().getFirst().knowsTimeOfDay()) {
        LocalDate day = TradingDays.dateOf(trip.entries().getFirst(), trader.policies().zone());
        byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(trip);
      }
    }
    int size = byDay.values().stream().mapToInt(List::size).sum();
    double[] ordinal = new double[size];
    double[] result = new double[size];
    int[] ends = new int[byDay.size()];
    int next = 0;
    int group = 0;
    for (List<RoundTrip> trips : byDay.values()) {
      trips.sort(Comparator.comparing(RoundTrip::openedAt));
      for (int i = 0; i < trips.size(); i++) {
        ordinal[next] = i + 1;
        result[next++] = Results.netReturn(trips.get(i));
      }
      ends[group++] = next;
    }
    int rounds = trader.policies().findings().permutations();
    return SlopeWithinGroups.of(ordinal, result, ends, rounds, trader.draws("overtrading-ordinal"));
  }

  private record Costs(double fees, double gross, int trips) {}

  private static Costs costs(List<RoundTrip> trips) {
    Map<String, Costs> byCurrency = new HashMap<>();
    for (RoundTrip trip : trips) {
      byCurrency.merge(
          Results.currency(trip),
          new Costs(trip.fees().doubleValue(), trip.grossPnl().doubleValue(), 1),
          (a, b) -> new Costs(a.fees() + b.fees(), a.gross() + b.gross(), a.trips() + b.trips()));
    }
    return new TreeMap<>(byCurrency)
        .values().stream()
            .reduce((a, b) -> b.trips() > a.trips() ? b : a)
            .orElse(new Costs(0, 0, 0));
  }
}
