package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a trade would have brought, or why that cannot be said.
public sealed interface SimulationResult {

  /// There are no bars from the trade on.
  record NoPrices() implements SimulationResult {}

  /// A fill lies far outside of its bar: the bars are those of something else.
  ///
  /// @param price of the fill
  /// @param at its time
  record OtherPrices(BigDecimal price, Instant at) implements SimulationResult {}

  /// No whole bar lies between entry and exit, so that nobody knows whether a level was reached.
  record TooCoarse(Duration granularity) implements SimulationResult {}

  /// It was played.
  ///
  /// @param actual what the trade brought
  /// @param variants over half, the whole and double the horizon; one where nothing is held longer
  /// @param points both over time, oldest first; none where no bars were needed
  /// @param missingBars bars that are missing in between
  record Played(Money actual, List<Variant> variants, List<Point> points, int missingBars)
      implements SimulationResult {
    public Played {
      variants = List.copyOf(variants);
      points = List.copyOf(points);
    }
  }

  /// One horizon of it.
  ///
  /// @param span which part of the horizon
  /// @param horizon how much later
  record Variant(Span span, Duration horizon, Outcome outcome) {}

  /// What came of one horizon.
  sealed interface Outcome {}

  /// It ended.
  ///
  /// @param at when
  /// @param by what ended it
  /// @param price of that exit
  /// @param money what it brought
  record Ended(Instant at, By by, BigDecimal price, Money money) implements Outcome {}

  /// Prices end before it does.
  ///
  /// @param until end of the last bar
  record PricesEnd(Instant until) implements Outcome {}

  /// Prices are missing where it would have ended.
  record PricesMissing(Instant around) implements Outcome {}

  /// What ends a simulated trade.
  enum By {
    AS_IT_WAS,
    HORIZON,
    STOP,
    TARGET
  }

  /// Net results at the end of a bar, open positions at its closing price.
  ///
  /// @param actual the trade as it was
  /// @param simulated over the whole horizon
  /// @param low least over all horizons
  /// @param high most over all horizons
  record Point(
      Instant at, BigDecimal actual, BigDecimal simulated, BigDecimal low, BigDecimal high) {}
}
