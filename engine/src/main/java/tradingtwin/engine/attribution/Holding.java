package tradingtwin.engine.attribution;

import java.util.Optional;
import tradingtwin.engine.candles.Market;

/// One trip under way in a replay.
final class Holding {
  private final Course course;
  private final Market market;
  private double units;
  private double cost;
  private double cash;
  private double fees;
  private boolean over;

  Holding(Course course, Market market) {
    this.course = course;
    this.market = market;
  }

  /// Ends it before it begins, or for good.
  void giveUp() {
    over = true;
  }

  boolean over() {
    return over;
  }

  boolean flat() {
    return units == 0;
  }

  double units() {
    return units;
  }

  /// Mean price paid for what is held.
  double cost() {
    return cost;
  }

  Course course() {
    return course;
  }

  /// Realised and open result after fees, at a price.
  double worth(double price) {
    return cash + course.sign() * units * price - fees;
  }

  double fees() {
    return fees;
  }

  void enter(double more, double price, double feeRate) {
    cost = (cost * units + price * more) / (units + more);
    units += more;
    cash -= course.sign() * more * price;
    fees += more * price * feeRate;
  }

  void leave(double share, double price, double feeRate) {
    double less = units * share;
    units -= less;
    cash += course.sign() * less * price;
    fees += less * price * feeRate;
  }

  /// Whether it ended at a loss after fees.
  boolean lost() {
    return flat() && cash - fees < 0;
  }

  /// The first time between two of its steps that a stop would end it.
  Optional<StopHit> stopped(double level, long from, long until) {
    var watched = new StopHit.Watched(course.sign(), cost, level);
    return flat()
        ? Optional.empty()
        : market
            .candles(course.symbol())
            .flatMap(bars -> StopHit.between(from, until, watched, bars));
  }
}
