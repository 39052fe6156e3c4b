package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.GateLedger;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.matching.DecidedPlan;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.matching.Matched;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.matching.EntryId;
import tradingtwin.engine.matching.EntryMatch;
import tradingtwin.engine.matching.Taken;
import tradingtwin.engine.rules.Obedience;
import tradingtwin.engine.rules.Obedience.Group;

/// What entries brought that kept the verdict, overrode it with leave, went past it, or never
/// asked; of one trader.
///
/// A plan's result is counted in the money that its stop put at risk. An entry without a plan
/// had no stop to count by: it is counted in the trader's own usual one, the median distance of
/// stop from entry over all plans, as a share of the price.
public final class GateLedgers {
  private final TenantDatabase database;
  private final FillMatches matches;
  private final AdherenceScores scores;
  private final Breaches breaches;
  private final LedgerPolicy policy;

  GateLedgers(
      TenantDatabase database,
      FillMatches matches,
      AdherenceScores scores,
      Breaches breaches,
      LedgerPolicy policy) {
    this.database = database;
    this.matches = matches;
    this.scores = scores;
    this.breaches = breaches;
    this.policy = policy;
  }

  /// The four groups, each with how many trades have ended; one with too few says no more.
  public GateLedger of(String userId) {
    return database.as(
        userId,
        () -> {
          Matched now = matches.look(userId);
          Sorted sorted = sorted(now);
          return view(sorted.results(), adherence(userId, sorted.plans()), now);
        });
  }

  /// Results of the trades that have ended, R net of fees; of however few.
  Map<Group, List<Double>> results(String userId) {
    return database.as(userId, () -> sorted(matches.look(userId)).results());
  }

  /// Results and plans by how they stood to the gate.
  private record Sorted(Map<Group, List<Double>> results, Map<String, Group> plans) {}

  private Sorted sorted(Matched now) {
    Map<EntryId, RoundTrip> trips = Trips.byEntry(now.ledger());
    Map<Group, List<Double>> results = new EnumMap<>(Group.class);
    Map<String, Group> plans = new HashMap<>();
    Set<String> inPauses = breaches.inPauses();
    for (Taken taken : now.matches().taken()) {
      DecidedPlan plan = now.plan(taken.intent().id());
      Group group = group(taken, inPauses);
      plans.put(plan.intentId(), group);
      EntryId first = EntryId.of(taken.entries().getFirst().decision());
      planned(plan, taken, trips.get(first)).ifPresent(r -> add(results, group, r));
    }
    usualStop(now).ifPresent(share -> ungated(now, trips, share, results));
    return new Sorted(results, plans);
  }

  private static Group group(Taken taken, Set<String> inPauses) {
    boolean paused =
        taken.entries().stream().anyMatch(move -> inPauses.contains(move.decision().id()));
    if (paused || taken.oversized()) {
      return Group.IGNORED;
    }
    if (taken.intent().overridden()) {
      return Group.OVERRIDDEN;
    }
    return switch (taken.intent().verdict()) {
      case GO, SIZE_DOWN -> Group.OBEYED;
      case WAIT, SIMULATE, NO_GO -> Group.IGNORED;
    };
  }

  private static Optional<BigDecimal> planned(
      DecidedPlan plan, Taken taken, @Nullable RoundTrip trip) {
    return trip == null
        ? Optional.empty()
        : Trips.risk(plan.plan(), taken.qty())
            .map(risk -> Trips.share(trip, taken.qty()).divide(risk, MathContext.DECIMAL64));
  }

  private static void ungated(
      Matched now,
      Map<EntryId, RoundTrip> trips,
      BigDecimal stopShare,
      Map<Group, List<Double>> results) {
    for (EntryMatch match : now.matches().entries()) {
      if (match instanceof EntryMatch.Ungated(Move move)) {
        Decision entry = move.decision();
        RoundTrip trip = trips.get(EntryId.of(entry));
        BigDecimal qty = entry.qty().subtract(move.before().closedBy(entry.side(), entry.qty()));
        if (trip != null && qty.signum() > 0) {
          BigDecimal risk = entry.price().multiply(qty).multiply(stopShare);
          add(results, Group.UNGATED, Trips.share(trip, qty).divide(risk, MathContext.DECIMAL64));
        }
      }
    }
  }

  private static void add(Map<Group, List<Double>> results, Group group, BigDecimal r) {
    results.computeIfAbsent(group, any -> new ArrayList<>()).add(r.doubleValue());
  }

  /// The median distance of the stop, as a share of the entry, over all plans that name both.
  private static Optional<BigDecimal> usualStop(Matched now) {
    List<BigDecimal> shares =
        now.all().stream().flatMap(plan -> share(plan.plan()).stream()).sorted().toList();
    return shares.isEmpty() ? Optional.empty() : Optional.of(shares.get(shares.size() / 2));
  }

  private static Optional<BigDecimal> share(PretradeIntent.Plan plan) {
    BigDecimal entry = plan.entry();
    return entry == null || entry.signum() <= 0
        ? Optional.empty()
        : Trips.risk(plan, BigDecimal.ONE)
            .map(distance -> distance.divide(entry, MathContext.DECIMAL64));
  }

  private Map<Group, OptionalDouble> adherence(String userId, Map<String, Group> groups) {
    Map<Group, List<Integer>> points = new EnumMap<>(Group.class);
    for (ScoredTrade trade : scores.all(userId)) {
      Group group = groups.get(trade.intentId());
      Integer score = trade.adherence().score();
      if (group != null && score != null) {
        points.computeIfAbsent(group, any -> new ArrayList<>()).add(score);
      }
    }
    Map<Group, OptionalDouble> means = new EnumMap<>(Group.class);
    points.forEach(
        (group, all) -> means.put(group, all.stream().mapToInt(Integer::intValue).average()));
    return means;
  }

  private GateLedger view(
      Map<Group, List<Double>> results, Map<Group, OptionalDouble> adherence, Matched now) {
    Map<Group, double[]> netR = new EnumMap<>(Group.class);
    results.forEach(
        (group, all) -> netR.put(group, all.stream().mapToDouble(Double::doubleValue).toArray()));
    Map<Group, Obedience.Outcome> outcomes = Obedience.of(netR).groups();
    List<GateLedger.Group> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      groups.add(
          row(
              group,
              Optional.ofNullable(outcomes.get(group)),
              adherence.getOrDefault(group, OptionalDouble.empty())));
    }
    return new GateLedger(groups, now.firstUsed().orElse(null));
  }

  private GateLedger.Group row(
      Group group, Optional<Obedience.Outcome> outcome, OptionalDouble adherence) {
    Optional<Obedience.Outcome> enough = outcome.filter(each -> each.n() >= policy.needed());
    Optional<Obedience.Interval> interval = enough.flatMap(Obedience.Outcome::interval);
    return new GateLedger.Group(
        GateLedger.Group.Kind.valueOf(group.name()),
        outcome.map(Obedience.Outcome::n).orElse(0),
        policy.needed(),
        enough.map(Obedience.Outcome::meanR).orElse(null),
        interval.map(Obedience.Interval::low).orElse(null),
        interval.map(Obedience.Interval::high).orElse(null),
        adherence.isPresent() ? adherence.getAsDouble() : null);
  }
}
