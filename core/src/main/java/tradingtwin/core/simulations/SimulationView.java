package tradingtwin.core.simulations;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.contracts.views.Simulation.Outcome;
import tradingtwin.contracts.views.Simulation.Span;
import tradingtwin.contracts.views.Simulation.State;
import tradingtwin.contracts.words.Direction;
import tradingtwin.engine.simulation.ActualTrade;
import tradingtwin.engine.simulation.Leg;
import tradingtwin.engine.simulation.Money;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.simulation.SimulationResult;
import tradingtwin.engine.simulation.SimulationResult.Ended;
import tradingtwin.engine.simulation.SimulationResult.Played;
import tradingtwin.engine.simulation.SimulationResult.PricesEnd;
import tradingtwin.engine.simulation.SimulationResult.PricesMissing;
import tradingtwin.engine.simulation.SimulationResult.Variant;

/// The engine's answer in the words of the contracts.
final class SimulationView {
  private static final int MOST_DIGITS = 18;

  private SimulationView() {}

  /// Before there is an answer.
  static Simulation waiting(Named named, SimulatedTrade trade, AskedTrade asked, String jobId) {
    return new Simulation(
        named.simulationId(),
        asked.tradeId(),
        jobId,
        State.WAITING,
        trade.trip().symbol(),
        Direction.valueOf(trade.actual().direction().name()),
        currency(trade),
        asked.view(trade),
        actual(trade.actual()),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.copyOf(trade.trip().unconvertedFees().keySet()),
        SimulationPolicy.VERSION,
        null,
        named.askedAt(),
        null);
  }

  /// How a simulation is called and when it was asked for.
  record Named(String simulationId, java.time.Instant askedAt) {}

  /// With its answer, or the reason why there is none.
  static Simulation answered(
      Simulation before, SimulationResult result, Simulations.@Nullable PlayedOn on) {
    Played played = result instanceof Played found ? found : null;
    List<Simulation.Variant> variants =
        played == null
            ? List.of()
            : played.variants().stream().map(each -> variant(each, played.actual())).toList();
    List<BigDecimal> differences =
        variants.stream().map(Simulation.Variant::difference).filter(Objects::nonNull).toList();
    boolean known = !differences.isEmpty();
    return new Simulation(
        before.simulationId(),
        before.tradeId(),
        null,
        state(result),
        before.symbol(),
        before.direction(),
        before.currency(),
        before.asked(),
        before.actual(),
        variants,
        played == null ? List.of() : played.points().stream().map(SimulationView::point).toList(),
        known ? Collections.min(differences) : null,
        known ? Collections.max(differences) : null,
        on == null ? null : (int) on.granularity().toSeconds(),
        on == null ? null : on.whose(),
        played == null ? null : played.missingBars(),
        before.uncountedFees(),
        SimulationPolicy.VERSION,
        on == null ? null : on.digest(),
        before.askedAt(),
        on == null ? null : on.from().orElse(null));
  }

  /// Without an answer because the source of prices is away.
  static Simulation unavailable(Simulation before) {
    Simulation none = answered(before, new SimulationResult.NoPrices(), null);
    return new Simulation(
        none.simulationId(),
        none.tradeId(),
        null,
        State.UNAVAILABLE,
        none.symbol(),
        none.direction(),
        none.currency(),
        none.asked(),
        none.actual(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        none.uncountedFees(),
        none.policyVersion(),
        null,
        none.askedAt(),
        null);
  }

  private static State state(SimulationResult result) {
    return switch (result) {
      case SimulationResult.NoPrices _ -> State.NO_PRICES;
      case SimulationResult.OtherPrices _ -> State.OTHER_PRICES;
      case SimulationResult.TooCoarse _ -> State.TOO_COARSE;
      case Played _ -> State.READY;
    };
  }

  private static Simulation.Actual actual(ActualTrade trade) {
    Money money = trade.money();
    return new Simulation.Actual(
        trade.openedAt(),
        trade.exits().getLast().at(),
        average(trade.entries()),
        average(trade.exits()),
        shown(sum(trade.entries(), Leg::qty)),
        shown(money.gross()),
        shown(money.fees()),
        shown(money.net()));
  }

  private static Simulation.Variant variant(Variant variant, Money actual) {
    Span span = Span.valueOf(variant.span().name());
    int minutes = (int) variant.horizon().plus(Duration.ofSeconds(59)).toMinutes();
    return switch (variant.outcome()) {
      case Ended end -> ended(span, minutes, end, actual);
      case PricesEnd none ->
          new Simulation.Variant(
              span,
              minutes,
              Outcome.PRICES_END,
              none.until(),
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      case PricesMissing none ->
          new Simulation.Variant(
              span,
              minutes,
              Outcome.PRICES_MISSING,
              none.around(),
              null,
              null,
              null,
              null,
              null,
              null,
              null);
    };
  }

  private static Simulation.Variant ended(Span span, int minutes, Ended end, Money actual) {
    BigDecimal gross = shown(end.money().gross());
    BigDecimal fees = shown(end.money().fees());
    BigDecimal ofPrices = gross.subtract(shown(actual.gross()));
    BigDecimal ofFees = shown(actual.fees()).subtract(fees);
    return new Simulation.Variant(
        span,
        minutes,
        Outcome.valueOf(end.by().name()),
        end.at(),
        shown(end.price()),
        gross,
        fees,
        gross.subtract(fees),
        ofPrices.add(ofFees),
        ofPrices,
        ofFees);
  }

  private static Simulation.Point point(SimulationResult.Point point) {
    return new Simulation.Point(
        point.at(),
        shown(point.actual()),
        shown(point.simulated()),
        shown(point.low()),
        shown(point.high()));
  }

  private static @Nullable String currency(SimulatedTrade trade) {
    return trade
        .trip()
        .entries()
        .getFirst()
        .quoteCurrency()
        .filter(name -> name.matches("[A-Z0-9]{2,10}"))
        .orElse(null);
  }

  private static BigDecimal average(List<Leg> legs) {
    return shown(sum(legs, Leg::notional).divide(sum(legs, Leg::qty), new MathContext(10)));
  }

  private static BigDecimal sum(List<Leg> legs, Function<Leg, BigDecimal> part) {
    return legs.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Sixteen digits, eighteen after the point at most.
  private static BigDecimal shown(BigDecimal number) {
    BigDecimal rounded = number.round(MathContext.DECIMAL64).stripTrailingZeros();
    return rounded.setScale(
        Math.clamp(rounded.scale(), 0, MOST_DIGITS), java.math.RoundingMode.HALF_EVEN);
  }
}
