package tradingtwin.engine.situation;

import java.util.EnumMap;
import java.util.Map;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.FindingState;

/// What the trader's own record said about habits when it was last read.
///
/// @param states state of each habit that was looked for
public record Habits(Map<BiasLabel, FindingState> states) {

  public Habits {
    states = Map.copyOf(states);
  }

  /// A record that was never read.
  public static Habits none() {
    return new Habits(Map.of());
  }

  /// The habits of a report; where a label comes twice, the clearer finding counts.
  public static Habits of(BiasReport report) {
    Map<BiasLabel, FindingState> states = new EnumMap<>(BiasLabel.class);
    for (BiasFinding finding : report.findings()) {
      states.merge(finding.label(), finding.state(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    return new Habits(states);
  }

  /// Whether one of these habits is at least possible.
  public boolean anyPossible(BiasLabel... labels) {
    for (BiasLabel label : labels) {
      FindingState state = states.getOrDefault(label, FindingState.INSUFFICIENT);
      if (state == FindingState.POSSIBLE || state == FindingState.FOUND) {
        return true;
      }
    }
    return false;
  }
}
