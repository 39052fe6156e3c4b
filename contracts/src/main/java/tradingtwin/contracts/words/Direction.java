package tradingtwin.contracts.words;

/// Long gains when the price rises, short when it falls.
public enum Direction {
  LONG,
  SHORT
}
