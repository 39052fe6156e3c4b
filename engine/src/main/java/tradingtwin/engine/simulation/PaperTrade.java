package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.PaperResult.Reason;

/// A plan played on the closed bars after it.
///
/// It opens at its own price in the first bar that trades there. Stop and target are looked for
/// from that bar on: a stop that a bar opens beyond is left at that opening, a target never at
/// better than its price.
public final class PaperTrade {

  /// How a bar that could mean two things is read.
  public enum Reading {
    /// Stop before target; no target in the bar of the entry.
    WORSE,
    /// Target before stop; no stop in the bar of the entry.
    BETTER
  }

  private final PaperPlan plan;
  private final Candles candles;
  private final Reading reading;

  private PaperTrade(PaperPlan plan, Candles candles, Reading reading) {
    this.plan = plan;
    this.candles = candles;
    this.reading = reading;
  }

  /// What the plan did on these bars, ambiguous ones read as the worse.
  public static PaperResult play(PaperPlan plan, Candles candles) {
    return new PaperTrade(plan, candles, Reading.WORSE).result();
  }

  /// What the plan did, with ambiguous bars read one way and the other.
  public static BothWays playBothWays(PaperPlan plan, Candles candles) {
    return new BothWays(
        play(plan, candles), new PaperTrade(plan, candles, Reading.BETTER).result());
  }

  /// The two ends of what a skipped trade may have done.
  ///
  /// @param worse ambiguous bars read against it
  /// @param better ambiguous bars read for it
  public record BothWays(PaperResult worse, PaperResult better) {}

  private PaperResult result() {
    OptionalInt first = candles.firstStartingAt(plan.decidedAt());
    for (int i = first.orElse(candles.size()); i < candles.size(); i++) {
      if (!candles.at(i).start().isBefore(plan.entryUntil())) {
        return new PaperResult.NeverOpened();
      }
      if (trades(candles.at(i), plan.entry())) {
        return held(i);
      }
    }
    return new PaperResult.Waiting();
  }

  private PaperResult held(int first) {
    Instant openedAt = candles.at(first).start();
    Instant last = openedAt.plus(plan.horizon());
    int before = first;
    for (int i = first; i < candles.size(); i++) {
      if (i > first && candles.end(i).isAfter(last)) {
        break;
      }
      before = i;
      Optional<PaperResult> closed = closed(i, i == first, openedAt);
      if (closed.isPresent()) {
        return closed.get();
      }
    }
    boolean over = candles.end(candles.size() - 1).compareTo(last) >= 0;
    return over
        ? close(before, Reason.HORIZON, price(candles.close(before)), openedAt)
        : new PaperResult.Open(openedAt);
  }

  private Optional<PaperResult> closed(int bar, boolean entering, Instant openedAt) {
    Candle candle = candles.at(bar);
    boolean worse = reading == Reading.WORSE;
    boolean stop =
        plan.stop().filter(level -> reaches(candle, level, -1)).isPresent() && (worse || !entering);
    boolean target =
        plan.target().filter(level -> reaches(candle, level, 1)).isPresent()
            && (!worse || !entering);
    if (stop && (!target || stopFirst(price(candle.open()), worse))) {
      BigDecimal level = plan.stop().orElseThrow();
      BigDecimal price = entering ? level : beyond(level, price(candle.open()));
      return Optional.of(close(bar, Reason.STOP, price, openedAt));
    }
    return target
        ? Optional.of(close(bar, Reason.TARGET, plan.target().orElseThrow(), openedAt))
        : Optional.empty();
  }

  /// An opening beyond one of the two settles which came first; else the reading does.
  private boolean stopFirst(BigDecimal open, boolean worse) {
    int sign = plan.direction().sign();
    boolean atTarget = plan.target().filter(level -> open.compareTo(level) * sign >= 0).isPresent();
    boolean atStop = plan.stop().filter(level -> open.compareTo(level) * sign <= 0).isPresent();
    return atStop || (worse && !atTarget);
  }

  private PaperResult close(int bar, Reason reason, BigDecimal price, Instant openedAt) {
    BigDecimal gross =
        price
            .subtract(plan.entry())
            .multiply(BigDecimal.valueOf(plan.direction().sign()))
            .multiply(plan.qty());
    BigDecimal fees = price.add(plan.entry()).multiply(plan.qty()).multiply(plan.feeShare());
    BigDecimal net = gross.subtract(fees);
    Optional<BigDecimal> netR =
        plan.stop()
            .map(stop -> plan.entry().subtract(stop).abs().multiply(plan.qty()))
            .map(risk -> net.divide(risk, MathContext.DECIMAL64));
    return new PaperResult.Closed(openedAt, candles.end(bar), reason, price, net, netR);
  }

  private boolean trades(Candle candle, BigDecimal at) {
    return price(candle.low()).compareTo(at) <= 0 && price(candle.high()).compareTo(at) >= 0;
  }

  /// Whether a bar gets as far as a level that lies on the winning (+1) or losing (−1) side.
  private boolean reaches(Candle candle, BigDecimal level, int side) {
    boolean above = side * plan.direction().sign() > 0;
    return above
        ? price(candle.high()).compareTo(level) >= 0
        : price(candle.low()).compareTo(level) <= 0;
  }

  private BigDecimal beyond(BigDecimal level, BigDecimal open) {
    return plan.direction().sign() > 0 ? level.min(open) : level.max(open);
  }

  private static BigDecimal price(double value) {
    return BigDecimal.valueOf(value);
  }
}
