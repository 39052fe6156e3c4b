package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tradingtwin.engine.fills.Direction;

/// What was done with a position, step by step, in one course of things.
final class World {
  private final BigDecimal sign;
  private final List<Step> steps;

  /// @param units entered above zero, left below
  record Step(Instant at, BigDecimal units, BigDecimal price, BigDecimal fee) {
    static Step in(Leg leg) {
      return new Step(leg.at(), leg.qty(), leg.price(), leg.fee());
    }

    static Step out(Leg leg) {
      return new Step(leg.at(), leg.qty().negate(), leg.price(), leg.fee());
    }
  }

  private World(BigDecimal sign, List<Step> steps) {
    this.sign = sign;
    this.steps =
        steps.stream()
            .sorted(Comparator.comparing(Step::at).thenComparingInt(step -> -step.units().signum()))
            .toList();
  }

  static World of(Direction direction, List<Step> steps) {
    return new World(BigDecimal.valueOf(direction.sign()), steps);
  }

  World and(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new World(sign, more);
  }

  /// The same as long as nothing after that moment was done.
  World until(Instant t) {
    return new World(sign, steps.stream().filter(step -> !step.at().isAfter(t)).toList());
  }

  /// Units held at that moment, steps of that moment included.
  BigDecimal heldAt(Instant t) {
    return steps.stream()
        .filter(step -> !step.at().isAfter(t))
        .map(Step::units)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  boolean leavesWithin(Instant after, Instant before) {
    return steps.stream()
        .anyMatch(
            step ->
                step.units().signum() < 0
                    && step.at().isAfter(after)
                    && step.at().isBefore(before));
  }

  Money money() {
    BigDecimal gross = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    for (Step step : steps) {
      gross = gross.subtract(step.units().multiply(step.price()).multiply(sign));
      fees = fees.add(step.fee());
    }
    return new Money(gross, fees);
  }

  /// Net result at that moment, what is held at that price.
  BigDecimal valueAt(Instant t, BigDecimal mark) {
    World soFar = until(t);
    return soFar.money().net().add(soFar.heldAt(t).multiply(mark).multiply(sign));
  }
}
