package tradingtwin.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.simulation.SimulationResult.Ended;
import tradingtwin.engine.simulation.SimulationResult.Played;
import tradingtwin.engine.simulation.SimulationResult.Point;
import tradingtwin.engine.simulation.SimulationResult.Variant;

/// What holds of every simulation, whatever the market did.
class SimulationLawsTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int BARS = 80;

  /// A market around 100 and a trade in up to three parts on each side, priced at closes.
  private record Scene(ActualTrade trade, Candles candles) {
    static Scene of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Candle> bars = bars(random);
      Direction direction = random.nextBoolean() ? Direction.LONG : Direction.SHORT;
      List<Leg> entries = legs(random, bars, 2, 10);
      BigDecimal open = entries.stream().map(Leg::qty).reduce(BigDecimal.ZERO, BigDecimal::add);
      List<Leg> exits = new ArrayList<>();
      for (Leg leg : legs(random, bars, 12, 20)) {
        BigDecimal qty = leg.qty().min(open);
        if (qty.signum() > 0) {
          exits.add(new Leg(leg.at(), qty, leg.price(), leg.fee()));
          open = open.subtract(qty);
        }
      }
      if (open.signum() > 0) {
        exits.add(leg(bars, 24, open));
      }
      return new Scene(new ActualTrade(direction, entries, exits), Candles.of("X-USD", HOUR, bars));
    }

    private static List<Candle> bars(SplittableRandom random) {
      List<Candle> bars = new ArrayList<>();
      double open = 100;
      for (int i = 0; i < BARS; i++) {
        double close = Math.max(60, Math.min(140, open + random.nextInt(-4, 5)));
        double high = Math.max(open, close) + random.nextInt(3);
        double low = Math.min(open, close) - random.nextInt(3);
        bars.add(new Candle(NOON.plus(HOUR.multipliedBy(i)), open, high, low, close, 1));
        open = close;
      }
      return bars;
    }

    private static List<Leg> legs(SplittableRandom random, List<Candle> bars, int from, int to) {
      return random
          .ints(random.nextInt(1, 4), from, to)
          .sorted()
          .distinct()
          .mapToObj(bar -> leg(bars, bar, BigDecimal.valueOf(random.nextInt(1, 9))))
          .toList();
    }

    private static Leg leg(List<Candle> bars, int bar, BigDecimal qty) {
      BigDecimal price = BigDecimal.valueOf(bars.get(bar).close());
      return new Leg(
          NOON.plus(HOUR.multipliedBy(bar + 1)),
          qty,
          price,
          price.multiply(qty).multiply(new BigDecimal("0.002")));
    }

    Played asked(String share, int hours, int stopAway, int targetAway) {
      BigDecimal entry = trade.entries().getFirst().price();
      int sign = trade.direction().sign();
      WhatIf what =
          new WhatIf(
              new BigDecimal(share),
              trade.exits().size() - 1,
              HOUR.multipliedBy(hours),
              level(entry, -sign * stopAway),
              level(entry, sign * targetAway));
      return (Played) Simulation.of(trade, what, candles, SimulationPolicy.DEFAULT);
    }

    private static Optional<BigDecimal> level(BigDecimal entry, int away) {
      return away == 0 ? Optional.empty() : Optional.of(entry.add(BigDecimal.valueOf(away)));
    }
  }

  @Property(tries = 200)
  void aHorizonOfNothingChangesNothing(@ForAll long seed) {
    Scene scene = Scene.of(seed);
    Ended end = (Ended) scene.asked("1", 0, 0, 0).variants().getFirst().outcome();
    assertThat(end.money().net()).isEqualByComparingTo(scene.trade().money().net());
    assertThat(end.at()).isEqualTo(scene.trade().exits().getLast().at());
  }

  @Property(tries = 200)
  void halfTheSizeHalvesWhatPricesAndFeesMake(
      @ForAll long seed,
      @ForAll @IntRange(max = 25) int hours,
      @ForAll @IntRange(max = 8) int stop,
      @ForAll @IntRange(max = 8) int target) {
    Scene scene = Scene.of(seed);
    List<Variant> whole = scene.asked("1", hours, stop, target).variants();
    List<Variant> half = scene.asked("0.5", hours, stop, target).variants();
    for (int i = 0; i < whole.size(); i++) {
      if (whole.get(i).outcome() instanceof Ended one
          && half.get(i).outcome() instanceof Ended two) {
        assertThat(two.price()).isEqualByComparingTo(one.price());
        assertThat(two.money().gross().add(two.money().gross()))
            .isEqualByComparingTo(one.money().gross());
        assertThat(two.money().fees().add(two.money().fees()))
            .isEqualByComparingTo(one.money().fees());
      } else {
        assertThat(half.get(i).outcome()).isEqualTo(whole.get(i).outcome());
      }
    }
  }

  @Property(tries = 200)
  void noExitIsBetterThanWhatTheMarketShowedThen(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 25) int hours,
      @ForAll @IntRange(max = 8) int stop,
      @ForAll @IntRange(max = 8) int target) {
    Scene scene = Scene.of(seed);
    for (Variant variant : scene.asked("1", hours, stop, target).variants()) {
      if (variant.outcome() instanceof Ended end) {
        Candle bar = scene.candles().at(scene.candles().lastClosedAt(end.at()).getAsInt());
        switch (end.by()) {
          case HORIZON -> assertThat(end.price().doubleValue()).isEqualTo(bar.close());
          case STOP, TARGET ->
              assertThat(end.price().doubleValue()).isBetween(bar.low() - 8, bar.high());
          case AS_IT_WAS ->
              assertThat(end.price()).isEqualTo(scene.trade().exits().getLast().price());
        }
      }
    }
  }

  @Property(tries = 200)
  void theLastPointOfACurveIsItsResultAndTheBandHoldsTheLine(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int hours) {
    Scene scene = Scene.of(seed);
    Played played = scene.asked("1", hours, 0, 0);
    Point last = played.points().getLast();
    Ended whole = (Ended) played.variants().get(1).outcome();
    assertThat(last.actual()).isEqualByComparingTo(scene.trade().money().net());
    assertThat(last.simulated()).isEqualByComparingTo(whole.money().net());
    for (Point point : played.points()) {
      assertThat(point.simulated()).isBetween(point.low(), point.high());
    }
  }

  /// The same fills read as a round trip make the same money, also where a decision turns a
  /// position.
  @Property(tries = 200)
  void aRoundTripKeepsItsMoney(@ForAll long seed) {
    for (RoundTrip trip : ledger(new SplittableRandom(seed)).roundTrips()) {
      ActualTrade trade = ActualTrade.of(trip);
      BigDecimal off = trade.money().net().subtract(trip.netPnl()).abs();
      assertThat(off).isLessThan(new BigDecimal("1E-20"));
    }
  }

  private static Ledger ledger(SplittableRandom random) {
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      BigDecimal price = BigDecimal.valueOf(random.nextInt(90, 111));
      fills.add(
          new Fill(
              "f" + i,
              "a",
              "X-USD",
              random.nextBoolean() ? Side.BUY : Side.SELL,
              BigDecimal.valueOf(random.nextInt(1, 8)),
              price,
              BigDecimal.valueOf(random.nextInt(0, 5)),
              "USD",
              NOON.plus(HOUR.multipliedBy(i)),
              TsPrecision.SECOND,
              Optional.empty()));
    }
    return Ledger.of(fills, DecisionPolicy.DEFAULT);
  }
}
