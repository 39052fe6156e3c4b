package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The largest size that keeps one rule, with the arithmetic that leads there.
///
/// @param rule the rule
/// @param terms the arithmetic from left to right: the first term, times or over each next
/// @param exact what the terms come to, units of the instrument
/// @param size that, rounded down to the step
public record SizeLimit(GateRule rule, List<Term> terms, BigDecimal exact, BigDecimal size) {
  private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

  /// One number of the arithmetic.
  ///
  /// @param name what it is
  /// @param operator how it joins what stands before it
  /// @param value the number
  public record Term(Name name, Operator operator, BigDecimal value) {}

  /// How a term joins what stands before it.
  public enum Operator {
    TIMES,
    OVER
  }

  /// What a term is.
  public enum Name {
    /// Account currency.
    EQUITY,
    /// Allowed share of equity.
    RISK_SHARE,
    /// Distance from entry to stop, quote currency per unit.
    STOP_DISTANCE,
    /// Account currency per unit of quote currency.
    QUOTE_RATE,
    /// The size of the plan.
    PLANNED_SIZE,
    /// Money that the trader said is at risk.
    STATED_RISK,
    /// The trader's own median notional, quote currency.
    MEDIAN_NOTIONAL,
    /// Notional that a share of the trader's own entries do not exceed, quote currency.
    USUAL_NOTIONAL,
    /// Amount of each planned purchase, account currency.
    PLAN_AMOUNT,
    /// Allowed multiple.
    FACTOR,
    /// Entry price of the plan.
    ENTRY_PRICE
  }

  public SizeLimit {
    terms = List.copyOf(terms);
  }

  /// Whether no size keeps the rule.
  boolean nothingLeft() {
    return size.signum() <= 0;
  }

  /// Arithmetic that begins with a number.
  static Arithmetic from(Name name, BigDecimal value) {
    return new Arithmetic().times(name, value);
  }

  /// Arithmetic in the making; every step is rounded down.
  static final class Arithmetic {
    private final List<Term> terms = new ArrayList<>();
    private BigDecimal result = BigDecimal.ONE;

    Arithmetic times(Name name, BigDecimal value) {
      terms.add(new Term(name, Operator.TIMES, value));
      result = result.multiply(value, DOWN);
      return this;
    }

    Arithmetic over(Name name, BigDecimal value) {
      terms.add(new Term(name, Operator.OVER, value));
      result = result.divide(value, DOWN);
      return this;
    }

    SizeLimit limit(GateRule rule, BigDecimal step) {
      BigDecimal exact = result.max(BigDecimal.ZERO);
      BigDecimal size = exact.divideToIntegralValue(step).multiply(step).stripTrailingZeros();
      return new SizeLimit(rule, terms, exact, size);
    }
  }
}
