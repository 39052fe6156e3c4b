package tradingtwin.engine.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Situation;

/// What is known when an override is decided.
///
/// @param intent the plan that it is about
/// @param situation where the trader stands when it is decided
/// @param present what the gate says then, by every limit and rule of the trader's own
/// @param openTasks friction tasks of the intent that are not done
/// @param earlierTexts reasons given before, for the intent and for other overrides
/// @param granted when overrides were granted to this trader
public record OverrideRecord(
    Intent intent,
    Situation situation,
    GateDecision present,
    int openTasks,
    List<String> earlierTexts,
    List<Instant> granted) {
  public OverrideRecord {
    earlierTexts = List.copyOf(earlierTexts);
    granted = List.copyOf(granted);
  }

  Optional<Cooldown> cooldown(Instant at) {
    return situation.cooldown().filter(pause -> pause.activeAt(at));
  }
}
