package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import tradingtwin.marketdata.Bar;

/// A made-up trader in real markets: takes small gains soon, keeps losses long, adds to them,
/// and buys after the price has already risen.
///
/// The same seed makes the same fills on every machine. Every price lies inside the bar in
/// which it was traded. The odds below are the trader's character; they claim nothing about
/// real traders.
final class PretendTrader {

  private static final double CALM_ENTRY = 0.005;
  private static final double CHASING_ENTRY = 0.11;
  private static final double RISEN_ENOUGH_TO_CHASE = 0.035;
  private static final double GAIN_TO_TAKE = 0.012;
  private static final double LOSS_TO_FEAR = -0.08;
  private static final int BARS_A_DAY = 6;

  private record Draft(
      int order, String product, boolean buy, BigDecimal price, BigDecimal size, Instant time) {}

  private final SplittableRandom chance;
  private final List<Draft> drafts = new ArrayList<>();
  private int orders;

  private PretendTrader(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  /// A year of trading in four-hour bars that begin some days before `from`.
  static List<SandboxFill> year(
      SandboxPortfolio portfolio, List<Bar> bitcoin, List<Bar> ether, Instant from) {
    PretendTrader trader = new PretendTrader(portfolio.seed());
    trader.trade("BTC-USD", bitcoin, from);
    trader.trade("ETH-USD", ether, from);
    trader.drafts.sort(Comparator.comparing(Draft::time).thenComparing(Draft::product));
    List<SandboxFill> fills = new ArrayList<>();
    for (Draft d : trader.drafts) {
      int number = fills.size() + 1;
      fills.add(
          new SandboxFill(
              portfolio, number, d.order(), d.product(), d.buy(), d.price(), d.size(), d.time()));
    }
    return List.copyOf(fills);
  }

  private void trade(String product, List<Bar> bars, Instant from) {
    BigDecimal held = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    int entries = 0;
    for (int i = BARS_A_DAY; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      if (bar.start().isBefore(from)) {
        continue;
      }
      double risen = bar.close() / bars.get(i - BARS_A_DAY).close() - 1;
      double gain =
          held.signum() == 0 ? 0 : bar.close() * held.doubleValue() / paid.doubleValue() - 1;
      if (held.signum() == 0 ? enters(risen) : entries < 3 && addsToLoss(gain)) {
        List<Draft> bought = order(product, true, bar, BigDecimal.ZERO, risen);
        for (Draft draft : bought) {
          held = held.add(draft.size());
          paid = paid.add(draft.size().multiply(draft.price()));
        }
        entries++;
      } else if (held.signum() > 0 && leaves(gain)) {
        order(product, false, bar, held, risen);
        held = BigDecimal.ZERO;
        paid = BigDecimal.ZERO;
        entries = 0;
      }
    }
  }

  private boolean enters(double risen) {
    return chance.nextDouble() < (risen > RISEN_ENOUGH_TO_CHASE ? CHASING_ENTRY : CALM_ENTRY);
  }

  private boolean addsToLoss(double gain) {
    return gain < -0.05 && chance.nextDouble() < 0.03;
  }

  private boolean leaves(double gain) {
    if (gain > GAIN_TO_TAKE) {
      return chance.nextDouble() < 0.34;
    }
    return gain < 0 && chance.nextDouble() < (gain < LOSS_TO_FEAR ? 0.10 : 0.006);
  }

  /// One order, filled in one to three parts within seconds.
  private List<Draft> order(String product, boolean buy, Bar bar, BigDecimal all, double risen) {
    int order = ++orders;
    double place =
        buy && risen > RISEN_ENOUGH_TO_CHASE
            ? 0.65 + 0.35 * chance.nextDouble()
            : chance.nextDouble();
    double price = bar.low() + place * (bar.high() - bar.low());
    BigDecimal left = buy ? bought(price) : all;
    long millis = bar.start().toEpochMilli() + chance.nextLong(60_000, 4 * 3_600_000 - 60_000);
    int parts = 1 + chance.nextInt(3);
    List<Draft> made = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      BigDecimal size = part == parts ? left : share(left);
      left = left.subtract(size);
      millis += chance.nextLong(180, 9_000);
      made.add(
          new Draft(order, product, buy, cents(price, bar), size, Instant.ofEpochMilli(millis)));
      price += (buy ? 1 : -1) * price * 0.0001 * chance.nextDouble();
    }
    drafts.addAll(made);
    return made;
  }

  private BigDecimal bought(double price) {
    double dollars = 900 + 2_600 * chance.nextDouble();
    return BigDecimal.valueOf(dollars / price).setScale(6, RoundingMode.HALF_UP);
  }

  private BigDecimal share(BigDecimal left) {
    return left.multiply(BigDecimal.valueOf(0.25 + 0.4 * chance.nextDouble()))
        .setScale(6, RoundingMode.DOWN);
  }

  private static BigDecimal cents(double price, Bar bar) {
    BigDecimal rounded = BigDecimal.valueOf(price).setScale(2, RoundingMode.HALF_UP);
    BigDecimal low = BigDecimal.valueOf(bar.low());
    BigDecimal high = BigDecimal.valueOf(bar.high());
    return rounded.max(low).min(high);
  }
}
