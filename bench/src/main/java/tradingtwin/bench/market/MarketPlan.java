package tradingtwin.bench.market;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tradingtwin.bench.chance.Dice;

/// The parameters of one invented market.
///
/// @param kind how prices come about
/// @param symbols how many symbols
/// @param bars how many bars
/// @param bar length of a bar
/// @param start when the first bar opens
/// @param daily standard deviation of a day's log return
/// @param correlation between symbols, 0 to 1
public record MarketPlan(
    MarketKind kind,
    int symbols,
    int bars,
    Duration bar,
    Instant start,
    double daily,
    double correlation) {
  private static final Instant EPOCH = Instant.parse("2022-01-03T00:00:00Z");
  private static final int DAYS = 700;

  /// A plan with what is not given drawn.
  public static MarketPlan drawn(int symbols, int bars, Duration bar, Dice dice) {
    return new MarketPlan(
        dice.pick(List.of(MarketKind.values())),
        symbols,
        bars,
        bar,
        EPOCH.plus(Duration.ofDays(dice.whole(0, DAYS))),
        dice.logBetween(0.012, 0.05),
        dice.between(0, 0.8));
  }

  int steps() {
    return bars * World.STEPS_PER_BAR;
  }

  double stepSigma() {
    double stepsPerDay =
        (double) Duration.ofDays(1).toMillis() / bar.dividedBy(World.STEPS_PER_BAR).toMillis();
    return daily / Math.sqrt(stepsPerDay);
  }
}
