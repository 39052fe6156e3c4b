package tradingtwin.bench.life;

import java.util.Arrays;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Holding;
import tradingtwin.engine.fills.Side;

/// Money and positions of one trader.
final class Account {
  /// Money at the start.
  static final double START = 100_000;

  private final World world;
  private final double feeShare;
  private final Holding[] holdings;
  private final double[] tripMoney;
  private double money = START;
  private double fees;

  Account(World world, double feeShare) {
    this.world = world;
    this.feeShare = feeShare;
    holdings = new Holding[world.tapes().size()];
    Arrays.fill(holdings, Holding.NONE);
    tripMoney = new double[holdings.length];
  }

  Holding of(int symbol) {
    return holdings[symbol];
  }

  double fees() {
    return fees;
  }

  /// What everything is worth when that step begins.
  double worth(int step) {
    double sum = money;
    for (int s = 0; s < holdings.length; s++) {
      Holding held = holdings[s];
      sum += held.direction() * held.quantity() * world.tapes().get(s).price(step);
    }
    return sum;
  }

  /// Opens or enlarges a position.
  void enter(int symbol, int direction, double quantity, double price, int step) {
    Holding held = holdings[symbol];
    if (!held.open()) {
      tripMoney[symbol] = 0;
    }
    pay(symbol, direction > 0 ? Side.BUY : Side.SELL, quantity, price);
    holdings[symbol] =
        held.open()
            ? held.enlarged(quantity, price)
            : Holding.opened(direction, quantity, price, step);
  }

  /// Reduces a position; the profit of the whole trip once it is flat, else 0.
  double leave(int symbol, double quantity, double price) {
    Holding held = holdings[symbol];
    pay(symbol, held.direction() > 0 ? Side.SELL : Side.BUY, quantity, price);
    holdings[symbol] = held.reduced(quantity, price);
    return holdings[symbol].open() ? 0 : tripMoney[symbol];
  }

  private void pay(int symbol, Side side, double quantity, double price) {
    double fee = feeShare * quantity * price;
    double flow = -side.sign() * quantity * price - fee;
    fees += fee;
    money += flow;
    tripMoney[symbol] += flow;
  }
}
