package tradingtwin.contracts.events;

/// A simulation has its answer.
public record SimulationReady(String simulationId, String tradeId, String jobId, State state) {

  /// What the answer is.
  public enum State {
    READY,
    NO_PRICES,
    OTHER_PRICES,
    TOO_COARSE,
    UNAVAILABLE
  }
}
