package tradingtwin.brokers;

/// The direction of a fill.
public enum Side {
  BUY,
  SELL
}
