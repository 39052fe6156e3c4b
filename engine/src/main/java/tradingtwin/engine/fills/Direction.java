package tradingtwin.engine.fills;

/// Which way a position earns: long when the price rises, short when it falls.
public enum Direction {
  LONG(1),
  SHORT(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /// +1 for long, −1 for short.
  public int sign() {
    return sign;
  }

  static Direction opening(Side side) {
    return side == Side.BUY ? LONG : SHORT;
  }
}
