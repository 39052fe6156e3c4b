package tradingtwin.engine.attribution;

import java.util.List;
import java.util.Optional;

/// What the habits of a report cost, and the twin beside the trader.
///
/// @param currency quote currency of all amounts: that of most decisions
/// @param costs one for each habit that is possible or found and can be counted in money, in the
///     order of the findings
/// @param together what undoing all habits with enough data at once changes; the sum of the shares
/// @param twin the curves; empty with too little to know the trader's limits
public record AttributionReport(
    String currency, List<HabitCost> costs, double together, Optional<TwinCurve> twin) {

  public AttributionReport {
    costs = List.copyOf(costs);
  }
}
