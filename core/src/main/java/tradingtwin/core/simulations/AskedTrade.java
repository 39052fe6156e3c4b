package tradingtwin.core.simulations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.SimulationQuestion;
import tradingtwin.contracts.requests.SimulationQuestion.Size;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.simulation.WhatIf;

/// A question with nothing left open.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedTrade(
    String tradeId,
    Size size,
    long horizonMinutes,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// What was meant: without a horizon, as long again as the trade was held, and no longer at all
  /// where only its size is asked about.
  ///
  /// @throws RefusedException for a date before the exit, or a level on the wrong side of the entry
  static AskedTrade of(SimulationQuestion question, SimulatedTrade trade) {
    Size size = question.size() == null ? Size.WHOLE : question.size();
    AskedTrade asked =
        new AskedTrade(
            question.tradeId(),
            size,
            horizon(question, size, trade),
            stripped(question.stop()),
            stripped(question.target()));
    if (question.stop() != null && isMisplaced(question.stop(), trade, true)) {
      throw refused("/stop", "a stop lies on the losing side of the entry");
    }
    if (question.target() != null && isMisplaced(question.target(), trade, false)) {
      throw refused("/target", "a target lies on the winning side of the entry");
    }
    return asked;
  }

  private static boolean isMisplaced(BigDecimal level, SimulatedTrade trade, boolean asStop) {
    Optional<BigDecimal> some = Optional.of(level);
    Optional<BigDecimal> none = Optional.empty();
    WhatIf alone =
        new WhatIf(BigDecimal.ONE, 0, Duration.ZERO, asStop ? some : none, asStop ? none : some);
    return level.signum() <= 0 || alone.misplaced(trade.actual()).isPresent();
  }

  private static long horizon(SimulationQuestion question, Size size, SimulatedTrade trade) {
    Integer minutes = question.horizonMinutes();
    Instant until = question.until();
    long longest = Duration.ofDays(SimulationPolicy.DEFAULT.longestHorizonDays()).toMinutes();
    if (until != null) {
      long given = Duration.between(trade.exitAt(), until).toMinutes();
      if (minutes != null || given < 0 || given > longest) {
        throw refused("/until", "a date after the exit, within a year of it, or a horizon");
      }
      return given;
    }
    if (minutes != null) {
      return minutes;
    }
    boolean onlySmaller = size == Size.HALF && question.stop() == null && question.target() == null;
    return onlySmaller ? 0 : Math.min(trade.held().toMinutes(), longest);
  }

  private static @Nullable BigDecimal stripped(@Nullable BigDecimal level) {
    return level == null ? null : level.stripTrailingZeros();
  }

  private static RefusedException refused(String pointer, String message) {
    return new RefusedException(
        Problem.of(
            ProblemCode.VALIDATION,
            "The question does not fit the trade.",
            List.of(new Problem.FieldError(pointer, message))));
  }

  WhatIf whatIf(SimulatedTrade trade) {
    return new WhatIf(
        size == Size.HALF ? HALF : BigDecimal.ONE,
        trade.undone(),
        Duration.ofMinutes(horizonMinutes),
        Optional.ofNullable(stop),
        Optional.ofNullable(target));
  }

  Simulation.Asked view(SimulatedTrade trade) {
    return new Simulation.Asked(size, (int) horizonMinutes, trade.exitAt(), stop, target);
  }

  /// Text that differs where the question or the trade does.
  String identity(SimulatedTrade trade) {
    return String.join(
        "\n",
        SimulationPolicy.VERSION,
        size.name(),
        Long.toString(horizonMinutes),
        plain(stop),
        plain(target),
        Integer.toString(trade.undone()),
        trade.trip().account(),
        trade.trip().symbol(),
        trade.actual().toString());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
