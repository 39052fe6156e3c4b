package tradingtwin.workers.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.simulations.Simulations.Work;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.marketdata.Granularity;

/// The bars that a simulation is played on: the shortest that are not too many, or longer ones
/// where those are not known.
final class BarsForSimulation {
  private final TraderCandles candles;
  private final SimulationPolicy policy;
  private final InstantSource clock;

  BarsForSimulation(TraderCandles candles, SimulationPolicy policy, InstantSource clock) {
    this.candles = candles;
    this.policy = policy;
    this.clock = clock;
  }

  TraderCandles.Found of(String userId, Work work) {
    Instant opened = work.trade().openedAt();
    Instant left = work.trade().exits().getLast().at();
    Instant last = left.plus(work.what().horizon().multipliedBy(2));
    Instant until = last.plus(Duration.ofHours(policy.longestGapHours()));
    Instant now = clock.instant();
    return candles.first(
        userId,
        work.symbol(),
        lengths(Duration.between(opened, last)),
        opened,
        until.isAfter(now) ? now : until);
  }

  private List<Granularity> lengths(Duration span) {
    Granularity longest = Granularity.ONE_DAY;
    List<Granularity> fitting =
        Arrays.stream(Granularity.values())
            .filter(each -> span.toSeconds() / each.length().toSeconds() <= policy.barsWanted())
            .toList();
    return fitting.isEmpty() ? List.of(longest) : fitting;
  }
}
