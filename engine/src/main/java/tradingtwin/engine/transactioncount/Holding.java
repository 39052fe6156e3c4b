package tradingtwin.engine.transactioncount;

import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Side;

/// One asset while it is being counted: what is held at which average cost, and the sums so far.
///
/// Cost is kept in doubles and in the package's order of operations, (c·Q + p·q)/(Q + q): a price
/// that equals the cost counts as neither gain nor loss, so the last bit matters.
final class Holding {
  private static final int RG = 0;
  private static final int RL = 1;
  private static final int PG = 2;
  private static final int PL = 3;

  private final double[] count = new double[4];
  private final double[] total = new double[4];
  private final double[] value = new double[4];
  private final double[] duration = new double[4];
  private double held;
  private double cost;
  private Instant since;
  private int transactions;
  private boolean counted;

  Holding(Instant since) {
    this.since = since;
  }

  boolean open() {
    return held != 0;
  }

  /// The traded asset: a trade against the position realises, one along with it keeps.
  void traded(Transaction trade, double gap, CountRules rules, boolean realisedOnly) {
    counted = true;
    double units = Math.abs(held);
    if (against(trade.side())) {
      double sold = Math.min(trade.qty(), units);
      note(RG, trade.price(), sold, TradingHours.between(since, trade.at()), rules);
      if (!realisedOnly && trade.qty() < units) {
        note(PG, trade.price(), units - trade.qty(), gap, rules);
      }
    } else if (!realisedOnly) {
      kept(trade.price(), gap, rules);
    }
  }

  /// An asset that is kept while something is traded.
  void kept(double price, double gap, CountRules rules) {
    note(PG, price, Math.abs(held), gap, rules);
  }

  private boolean against(Side side) {
    return Math.signum(held) == -side.sign();
  }

  private void note(int gainCell, double price, double units, double hours, CountRules rules) {
    counted = true;
    double profit = Math.signum(held) * (price - cost) / cost;
    if (profit == 0 || (held < 0 && !rules.shorts())) {
      return;
    }
    int cell = profit > 0 ? gainCell : gainCell + RL;
    count[cell]++;
    total[cell] += units;
    value[cell] += profit;
    duration[cell] += hours;
  }

  void update(Transaction trade) {
    transactions++;
    double signed = trade.signed();
    double after = held + signed;
    boolean turns = Math.signum(after) == -Math.signum(held);
    if (after == 0) {
      cost = 0;
      since = trade.at();
    } else if (held == 0 || turns) {
      cost = trade.price();
      since = trade.at();
    } else if (!against(trade.side())) {
      cost = (cost * held + trade.price() * signed) / after;
    }
    held = after;
  }

  AssetCount result(String asset) {
    return new AssetCount(
        asset,
        held,
        cost,
        since,
        counted
            ? Optional.of(
                new Measures(
                    quartet(count, 1),
                    quartet(total, 1),
                    quartet(value, transactions),
                    quartet(duration, 1)))
            : Optional.empty());
  }

  private static Quartet quartet(double[] cells, int divisor) {
    return new Quartet(
        cells[RG] / divisor, cells[RL] / divisor, cells[PG] / divisor, cells[PL] / divisor);
  }
}
