package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasTag;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.statistics.Draws;

/// A report's marked decisions turned into money: what each habit cost, with how much certainty,
/// and the curve of a twin who kept to the trader's own limits.
///
/// The same report on the same fills gives the same amounts.
public final class Attribution {
  private final AttributionPolicies policies;
  private final BiasReport report;
  private final Courses courses;
  private final Cases cases;
  private final Setting setting;

  private Attribution(
      Ledger ledger, Market market, BiasReport report, AttributionPolicies policies) {
    this.policies = policies;
    this.report = report;
    courses = Courses.of(ledger);
    cases = Cases.of(courses.all(), policies.zone());
    OwnPast past = OwnPast.of(courses.all(), cases, policies.zone(), policies.costs());
    setting = new Setting(past, market, policies.costs());
  }

  /// The costs of the habits in a report on this ledger, and the twin.
  ///
  /// Each tag of the report counts by the rank that is its confidence: best a report with all
  /// decisions that lean to a habit.
  ///
  /// @param ledger the same fills as were scored, merged by the same policy
  public static AttributionReport of(
      Ledger ledger, Market market, BiasReport report, AttributionPolicies policies) {
    Attribution attribution = new Attribution(ledger, market, report, policies);
    List<Measured> measured = attribution.measured(ledger);
    List<Measured> enough =
        measured.stream().filter(each -> each.enough(policies.costs())).toList();
    Overlap overlap = Overlap.of(enough, policies.costs());
    return new AttributionReport(
        attribution.courses.currency(),
        measured.stream().map(each -> attribution.cost(each, overlap)).toList(),
        overlap.together(),
        TwinCurve.of(attribution.courses, attribution.cases, market, policies));
  }

  private List<Measured> measured(Ledger ledger) {
    Map<BiasLabel, SortedMap<Integer, Double>> marked = marked(ledger);
    List<Measured> measured = new ArrayList<>();
    for (BiasFinding finding : report.findings()) {
      boolean shows =
          finding.state() == FindingState.POSSIBLE || finding.state() == FindingState.FOUND;
      Optional<Counterfactual> by = Counterfactual.of(finding.label());
      if (shows && by.isPresent()) {
        var own = marked.getOrDefault(finding.label(), new TreeMap<>());
        measured.add(Measured.of(finding.label(), by.get(), own, cases, setting));
      }
    }
    return measured;
  }

  private Map<BiasLabel, SortedMap<Integer, Double>> marked(Ledger ledger) {
    record Identity(String account, String id) {}
    Map<Identity, Integer> numbers = new HashMap<>();
    for (int i = 0; i < ledger.moves().size(); i++) {
      var decision = ledger.moves().get(i).decision();
      numbers.put(new Identity(decision.account(), decision.id()), i);
    }
    Map<BiasLabel, SortedMap<Integer, Double>> marked = new EnumMap<>(BiasLabel.class);
    for (BiasTag tag : report.tags()) {
      Integer number = numbers.get(new Identity(tag.account(), tag.fillId()));
      double weight = policies.costs().weight(tag.confidence());
      if (number != null && weight > 0) {
        marked.computeIfAbsent(tag.label(), any -> new TreeMap<>()).put(number, weight);
      }
    }
    return marked;
  }

  private HabitCost cost(Measured measured, Overlap overlap) {
    AttributionPolicy policy = policies.costs();
    List<CostNote> notes = new ArrayList<>(measured.notes());
    Optional<Amounts> amounts = Optional.empty();
    CostState state = CostState.INSUFFICIENT;
    if (measured.enough(policy)) {
      double reach = policies.reach().of(measured.label());
      var days =
          DayBootstrap.of(measured.costs(), policy, draws(measured, "days"))
              .reaching(measured.fees() + measured.price(), reach);
      double[] unmarked = measured.unmarked(cases, setting);
      double[] weights = measured.costs().stream().mapToDouble(Measured.Cost::weight).toArray();
      OptionalDouble placebo = Placebo.high(unmarked, weights, policy, draws(measured, "placebo"));
      if (placebo.isEmpty()) {
        notes.add(CostNote.of(CostNote.Code.NO_PLACEBO, unmarked.length));
      }
      double share = overlap.shares().getOrDefault(measured.label(), 0.0);
      amounts = Optional.of(amounts(measured, days, placebo, share, otherwise(measured)));
      state = days.leavesZeroOut() ? CostState.DISTINGUISHABLE : CostState.NOT_DISTINGUISHABLE;
    }
    notes.addAll(courses.notes());
    return new HabitCost(
        measured.label(),
        state,
        measured.by().method(),
        measured.costs().size(),
        policy.neededDecisions(),
        measured.days(),
        policy.neededDays(),
        amounts,
        notes);
  }

  private Optional<AnotherReckoning> otherwise(Measured measured) {
    return Otherwise.of(measured.label(), courses.all(), setting, policies.pullback())
        .map(way -> AnotherReckoning.of(way, measured.costs(), policies.costs()));
  }

  private static Amounts amounts(
      Measured measured,
      DayBootstrap days,
      OptionalDouble placebo,
      double share,
      Optional<AnotherReckoning> otherwise) {
    double cost = measured.fees() + measured.price();
    boolean horizon = measured.by().hasHorizon();
    return new Amounts(
        measured.fees(),
        measured.price(),
        days.low(),
        days.high(),
        share,
        placebo,
        placebo.isPresent() && cost > placebo.getAsDouble() && days.low() > 0,
        horizon ? OptionalDouble.of(measured.shorter()) : OptionalDouble.empty(),
        horizon ? OptionalDouble.of(measured.longer()) : OptionalDouble.empty(),
        otherwise);
  }

  private Draws draws(Measured measured, String purpose) {
    return Draws.seededBy(report.inputDigest() + ":cost:" + measured.label() + ":" + purpose);
  }
}
