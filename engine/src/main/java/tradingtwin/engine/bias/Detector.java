package tradingtwin.engine.bias;

/// One habit's question to a trader's record.
interface Detector {

  /// What the record says about it, before all answers are corrected for one another.
  Examined examine(TraderRecord trader);
}
