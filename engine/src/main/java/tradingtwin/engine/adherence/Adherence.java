package tradingtwin.engine.adherence;

import java.util.List;

/// How far a trade followed its plan.
public sealed interface Adherence {

  /// Every rule with what became of it, in the order of the rules.
  List<RuleReading> rules();

  /// A score.
  ///
  /// @param points weighted share of the applicable rules that were kept, 0 to 100
  record Scored(int points, List<RuleReading> rules) implements Adherence {
    public Scored {
      rules = List.copyOf(rules);
    }
  }

  /// Too few rules apply, or can be known, for a score.
  ///
  /// @param applicable how many do
  record NotEnough(int applicable, List<RuleReading> rules) implements Adherence {
    public NotEnough {
      rules = List.copyOf(rules);
    }
  }
}
