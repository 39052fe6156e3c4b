package tradingtwin.engine.attribution;

import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.BiasLabel;

/// What one habit cost.
///
/// @param label the habit
/// @param state what may be said
/// @param method what was put in the place of the marked decisions
/// @param decisions marked decisions that could be measured
/// @param neededDecisions least of them
/// @param days days with such a decision
/// @param neededDays least of them
/// @param amounts the amounts; empty when insufficient
/// @param notes what was left out, and why
public record HabitCost(
    BiasLabel label,
    CostState state,
    Method method,
    int decisions,
    int neededDecisions,
    int days,
    int neededDays,
    Optional<Amounts> amounts,
    List<CostNote> notes) {

  public HabitCost {
    notes = List.copyOf(notes);
    if ((state == CostState.INSUFFICIENT) != amounts.isEmpty()) {
      throw new IllegalArgumentException("too little has no amount, enough has one: " + label);
    }
  }
}
