package tradingtwin.core.matching;

import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.Persona;
import tradingtwin.engine.matching.GatedIntent;

/// A plan with the gate's latest word on it.
///
/// @param gated as entries are held against it
/// @param plan prices as they were declared
/// @param replaced whether another plan took its place
public record DecidedPlan(
    GatedIntent gated,
    PretradeIntent.Plan plan,
    Persona persona,
    IntentStatus status,
    boolean replaced) {

  public String intentId() {
    return gated.id();
  }
}
