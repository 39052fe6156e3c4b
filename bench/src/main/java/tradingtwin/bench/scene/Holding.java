package tradingtwin.bench.scene;

/// A position as its owner knows it.
///
/// @param direction +1 long, −1 short, 0 none
/// @param quantity units, 0 or more
/// @param averagePrice average cost
/// @param openedStep when it was opened
/// @param adds how often it was added to
/// @param lastPrice price of the last entry or addition
/// @param lastQuantity units of the last entry or addition
/// @param planned how large it is by plan, in units of the plan: steps of a grid, parts of a DCA
public record Holding(
    int direction,
    double quantity,
    double averagePrice,
    int openedStep,
    int adds,
    double lastPrice,
    double lastQuantity,
    int planned) {

  /// No position.
  public static final Holding NONE = new Holding(0, 0, 0, 0, 0, 0, 0, 0);

  public boolean open() {
    return direction != 0;
  }

  /// A position just opened.
  public static Holding opened(int direction, double quantity, double price, int step) {
    return new Holding(direction, quantity, price, step, 0, price, quantity, 1);
  }

  /// This position and more of it.
  public Holding enlarged(double more, double price) {
    double sum = quantity + more;
    double average = (averagePrice * quantity + price * more) / sum;
    return new Holding(direction, sum, average, openedStep, adds + 1, price, more, planned + 1);
  }

  /// This position and less of it; none when nothing is left.
  public Holding reduced(double less, double price) {
    double left = quantity - less;
    return left <= quantity * 1e-6
        ? NONE
        : new Holding(
            direction, left, averagePrice, openedStep, adds, price, lastQuantity, planned - 1);
  }
}
