package tradingtwin.bench.detection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import tradingtwin.engine.attribution.Amounts;
import tradingtwin.engine.attribution.Attribution;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.attribution.AttributionPolicy;
import tradingtwin.engine.attribution.HabitCost;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.BiasScoring;
import tradingtwin.engine.bias.BiasTag;
import tradingtwin.engine.bias.Counted;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.bias.Sample;
import tradingtwin.engine.bias.TestId;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// The product's own costs.
final class ProductCosting implements Costing {

  @Override
  public List<Estimate> of(List<Fill> fills, Market market, BiasReport report, ZoneId home) {
    Ledger ledger = ledger(fills);
    BiasReport leaning = BiasScoring.leaning(ledger, market, report, BiasPolicies.DEFAULT.in(home));
    return Attribution.of(ledger, market, leaning, AttributionPolicies.DEFAULT.in(home))
        .costs()
        .stream()
        .flatMap(ProductCosting::estimate)
        .toList();
  }

  private static Stream<Estimate> estimate(HabitCost cost) {
    return cost.amounts().stream()
        .map(said -> new Estimate(cost.label(), said.cost(), said.low(), said.high()));
  }

  @Override
  public OptionalDouble onCaused(
      BiasLabel habit, Set<String> causedFills, List<Fill> fills, Market market, ZoneId home) {
    Ledger ledger = ledger(fills);
    return Attribution.of(ledger, market, allKnown(habit, causedFills, ledger), anyNumber(home))
        .costs()
        .stream()
        .flatMap(cost -> cost.amounts().stream())
        .mapToDouble(Amounts::cost)
        .findFirst();
  }

  private static Ledger ledger(List<Fill> fills) {
    return Ledger.of(fills, BiasPolicies.DEFAULT.decisions());
  }

  /// A report that marks what the habit caused and nothing else.
  private static BiasReport allKnown(BiasLabel habit, Set<String> causedFills, Ledger ledger) {
    String version = BiasPolicies.DEFAULT.version();
    List<BiasTag> tags = new ArrayList<>();
    for (var move : ledger.moves()) {
      var decision = move.decision();
      if (decision.fillIds().stream().anyMatch(causedFills::contains)) {
        tags.add(
            new BiasTag(
                habit,
                decision.account(),
                decision.id(),
                decision.fillIds(),
                1,
                List.of(),
                version));
      }
    }
    BiasFinding found =
        new BiasFinding(
            habit,
            FindingState.FOUND,
            OptionalDouble.of(1),
            Optional.empty(),
            List.of(new Sample(Counted.ENTRIES, tags.size(), 1)),
            OptionalDouble.of(0),
            TestId.ODEAN_T,
            List.of(),
            version,
            List.of());
    return new BiasReport(
        List.of(found), tags, ledger.moves().size(), 0, List.of(), "", version, List.of());
  }

  /// The product's numbers without a least number of cases.
  private static AttributionPolicies anyNumber(ZoneId home) {
    AttributionPolicies product = AttributionPolicies.DEFAULT.in(home);
    AttributionPolicy costs = product.costs();
    return new AttributionPolicies(
        home,
        new AttributionPolicy(
            1,
            1,
            costs.rounds(),
            costs.interval(),
            costs.placeboDraws(),
            costs.placeboRank(),
            costs.minimumPlacebo(),
            costs.minimumHistory(),
            costs.shortHorizon(),
            costs.longHorizon(),
            costs.usualDay(),
            costs.mostPlayers(),
            costs.wholeRank()),
        product.pullback(),
        product.reach(),
        product.twin());
  }
}
