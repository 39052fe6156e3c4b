package tradingtwin.engine.bias;

import java.util.List;

/// One habit's question to a trader's record.
interface Detector {

  /// What the record says about it, before all answers are corrected for one another.
  Examined examine(TraderRecord trader);

  /// The decisions that are weighed when the habit is counted in money, with how much each counts
  /// as a rank.
  ///
  /// @param answer what this habit's own [#examine] said
  /// @param trader the record, where everything above the middle is an event
  default List<BiasTag> weighed(Examined.Tested answer, TraderRecord trader) {
    return answer.events();
  }
}
