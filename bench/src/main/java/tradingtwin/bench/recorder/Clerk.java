package tradingtwin.bench.recorder;

import tradingtwin.bench.chance.Dice;

/// How one broker writes things down.
///
/// @param partials share of decisions filled in several parts
/// @param late longest delay of a time stamp, milliseconds
/// @param disorder share of lines that stand elsewhere in the file
/// @param thirdCurrency whether fees are charged in a currency of the broker's own
/// @param orders whether the file names the order
/// @param seconds whether times are cut to whole seconds
/// @param doubles share of lines that come twice
/// @param empties share of lines without a quantity beside them
/// @param firstLost how many decisions at the beginning are missing
public record Clerk(
    double partials,
    int late,
    double disorder,
    boolean thirdCurrency,
    boolean orders,
    boolean seconds,
    double doubles,
    double empties,
    int firstLost) {

  /// A clerk who writes everything down as it was.
  public static final Clerk PERFECT = new Clerk(0, 0, 0, false, true, false, 0, 0, 0);

  /// A clerk with faults drawn: most have a few, none has all.
  public static Clerk drawn(Dice dice) {
    return new Clerk(
        dice.yes(0.6) ? dice.between(0.05, 0.4) : 0,
        dice.whole(0, 2000),
        dice.yes(0.4) ? dice.between(0, 0.3) : 0,
        dice.yes(0.2),
        dice.yes(0.5),
        dice.yes(0.3),
        dice.yes(0.3) ? dice.between(0, 0.05) : 0,
        dice.yes(0.2) ? dice.between(0, 0.02) : 0,
        dice.yes(0.25) ? dice.whole(1, 4) : 0);
  }
}
