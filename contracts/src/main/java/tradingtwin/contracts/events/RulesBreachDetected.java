package tradingtwin.contracts.events;

import java.util.List;

/// Fills broke a rule.
///
/// @param rule name of the rule
/// @param sentence what happened, linted
public record RulesBreachDetected(
    String breachId, String rule, String sentence, List<String> tradeIds, String day) {
  public RulesBreachDetected {
    tradeIds = List.copyOf(tradeIds);
  }
}
