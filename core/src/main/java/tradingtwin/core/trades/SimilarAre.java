package tradingtwin.core.trades;

/// The answer to: are fills that equal stored ones, but share no id with them, the same fills?
public enum SimilarAre {
  SAME,
  DIFFERENT
}
