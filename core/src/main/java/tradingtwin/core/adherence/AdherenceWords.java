package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.words.RuleOutcome;
import tradingtwin.engine.adherence.AdherenceRule;
import tradingtwin.engine.adherence.RuleReading;
import tradingtwin.engine.adherence.RuleReading.State;

/// Rules of a plan with what became of them, as they are stored and shown.
final class AdherenceWords {
  private AdherenceWords() {}

  static Adherence view(tradingtwin.engine.adherence.Adherence scored) {
    Integer score =
        switch (scored) {
          case tradingtwin.engine.adherence.Adherence.Scored done -> done.points();
          case tradingtwin.engine.adherence.Adherence.NotEnough _ -> null;
        };
    return new Adherence(score, scored.rules().stream().map(AdherenceWords::rule).toList());
  }

  private static Adherence.Rule rule(RuleReading reading) {
    return new Adherence.Rule(
        reading.rule() == AdherenceRule.NO_ADDS_UNDER_WATER
            ? Adherence.Rule.PlanRule.ADDS
            : Adherence.Rule.PlanRule.valueOf(reading.rule().name()),
        RuleOutcome.valueOf(reading.state().name()),
        reading.weight(),
        reason(reading));
  }

  private static String reason(RuleReading reading) {
    return switch (reading.rule()) {
      case ENTRY -> entry(reading);
      case STOP -> stop(reading);
      case SIZE -> size(reading);
      case EXIT -> exit(reading);
      case WINDOW ->
          reading.state() == State.KEPT
              ? "Entered while the verdict was good."
              : "Entered outside the window of the verdict.";
      case NO_ADDS_UNDER_WATER ->
          switch (reading.state()) {
            case KEPT -> "Nothing was added while the position was losing.";
            case BROKEN -> "Something was added while the position was losing.";
            case NOT_APPLICABLE, UNKNOWN -> "My policy allows adding.";
          };
      case VERDICT ->
          switch (reading.state()) {
            case KEPT -> "The verdict was kept.";
            case BROKEN -> "Entered against the verdict.";
            case NOT_APPLICABLE, UNKNOWN -> "An override was granted.";
          };
    };
  }

  private static String entry(RuleReading reading) {
    return switch (reading.state()) {
      case KEPT, BROKEN ->
          observed(reading).equals("0")
              ? "Entered at the planned price."
              : "Entered %s away from the planned price; %s keeps it."
                  .formatted(observed(reading), limit(reading));
      case NOT_APPLICABLE -> "The plan names no price.";
      case UNKNOWN -> "No bars at hand that tell how far is near.";
    };
  }

  private static String stop(RuleReading reading) {
    return switch (reading.state()) {
      case KEPT -> "No exit lies beyond the stop.";
      case BROKEN ->
          reading.observed().isEmpty()
              ? "The plan had no stop."
              : "Left " + observed(reading) + " R beyond the stop.";
      case NOT_APPLICABLE -> "My policy asks for no stop.";
      case UNKNOWN -> "Still open.";
    };
  }

  private static String size(RuleReading reading) {
    String times = times(reading);
    if (!times.equals("1")) {
      return times + " times the size that was left.";
    }
    return reading.state() == State.BROKEN
        ? "A little more than the size that was left."
        : "The size that was left.";
  }

  private static String exit(RuleReading reading) {
    return switch (reading.state()) {
      case KEPT -> "Left at the target.";
      case BROKEN -> "Left " + observed(reading) + " R before the target.";
      case NOT_APPLICABLE -> "Left at the stop; the target did not apply.";
      case UNKNOWN -> "No target, or still open.";
    };
  }

  private static String times(RuleReading reading) {
    BigDecimal observed = reading.observed().orElse(BigDecimal.ONE);
    BigDecimal told = reading.limit().orElse(BigDecimal.ONE);
    return plain(observed.divide(told, MathContext.DECIMAL64));
  }

  private static String observed(RuleReading reading) {
    return plain(reading.observed().orElse(BigDecimal.ZERO));
  }

  private static String limit(RuleReading reading) {
    return plain(reading.limit().orElse(BigDecimal.ZERO));
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_EVEN);
    BigDecimal shown = rounded.signum() == 0 ? value.round(new MathContext(2)) : rounded;
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }
}
