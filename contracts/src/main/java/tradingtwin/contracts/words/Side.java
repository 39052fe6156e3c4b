package tradingtwin.contracts.words;

/// Which way a fill went.
public enum Side {
  BUY,
  SELL
}
