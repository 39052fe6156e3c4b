package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.math.MathContext;

/// The money in one account, as far as it can be known.
public sealed interface Funds {

  /// Equity and what was won or lost lately.
  ///
  /// @param equity declared start + flows + realised P&L net of fees + marks of open positions
  /// @param peak highest equity at the end of a day or now; a flow moves it in proportion, so
  ///     that neither a deposit nor a withdrawal changes the drawdown
  /// @param top highest equity in the same way, but a flow is added to it as it is
  /// @param equityAtDayStart equity when the trader's day began, and flows since
  /// @param day since the trader's day began
  /// @param week since Monday
  /// @param month since the first of the month
  /// @param atFills whether some position is marked at the trader's last fill, not at a bar
  record Known(
      BigDecimal equity,
      BigDecimal peak,
      BigDecimal top,
      BigDecimal equityAtDayStart,
      Result day,
      Result week,
      Result month,
      boolean atFills)
      implements Funds {

    /// Distance below the peak as a share of it, 0 at a peak; all of it when nothing is left.
    public BigDecimal drawdown() {
      if (peak.signum() <= 0) {
        return BigDecimal.ONE;
      }
      return peak.subtract(equity).max(BigDecimal.ZERO).divide(peak, MathContext.DECIMAL64);
    }
  }

  /// Equity that nobody can tell.
  record Unknown(Why why) implements Funds {}

  /// Realised P&L of a period, net of fees.
  ///
  /// @param realised account currency
  /// @param base equity when the period began; above zero
  record Result(BigDecimal realised, BigDecimal base) {
    public Result {
      if (base.signum() <= 0) {
        throw new IllegalArgumentException("a share of nothing");
      }
    }

    /// What was lost, as a share of the base; 0 after a gain.
    public BigDecimal lossShare() {
      return realised.negate().max(BigDecimal.ZERO).divide(base, MathContext.DECIMAL64);
    }
  }

  /// Why equity cannot be told.
  enum Why {
    /// No starting equity was declared.
    NOT_DECLARED,
    /// Too much of what is held has no recent closed bar.
    UNMARKED_POSITIONS,
    /// Money in a currency of which no rate is at hand.
    CURRENCY_WITHOUT_RATE,
    /// The account held nothing when the period began.
    NOTHING_TO_COMPARE,
    /// Of several accounts none is named.
    ACCOUNT_NOT_NAMED
  }
}
