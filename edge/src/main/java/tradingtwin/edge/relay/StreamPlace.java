package tradingtwin.edge.relay;

/// A place in a Redis stream.
record StreamPlace(long millis, long number) implements Comparable<StreamPlace> {
  static final StreamPlace START = new StreamPlace(0, 0);

  static StreamPlace of(String id) {
    int dash = id.indexOf('-');
    return new StreamPlace(
        Long.parseUnsignedLong(id.substring(0, dash)),
        Long.parseUnsignedLong(id.substring(dash + 1)));
  }

  @Override
  public int compareTo(StreamPlace other) {
    int byTime = Long.compareUnsigned(millis, other.millis);
    return byTime != 0 ? byTime : Long.compareUnsigned(number, other.number);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(millis) + "-" + Long.toUnsignedString(number);
  }
}
