package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The trader's equity beside that of a twin who kept to the trader's own earlier limits; both
/// start at nothing.
public record TwinCurve(
    String currency, Rules rules, List<Point> points, Totals totals, List<BiasFinding.Note> notes) {
  public TwinCurve {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /// The limits last in force, taken from the trader's own decisions up to `estimatedUntil`.
  ///
  /// @param cooldownMinutes least pause between a losing trip and the next entry
  /// @param largestSizeTimes largest entry, as a multiple of the trader's median
  /// @param tradesPerDay most entries in a day
  /// @param stopReturn return at which a trip is left, below zero, as a fraction
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rules(
      @Nullable Double cooldownMinutes,
      @Nullable Double largestSizeTimes,
      @Nullable Integer tradesPerDay,
      @Nullable Double stopReturn,
      Instant estimatedUntil) {}

  /// Equity at the end of a day, realised and open, after fees.
  ///
  /// @param day a date in the trader's zone
  /// @param twinCost fees that the twin had paid by then
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String day, BigDecimal actual, BigDecimal twin, @Nullable BigDecimal twinCost) {}

  /// Both curves at their end: net is gross minus fees, drawdown the deepest fall below an
  /// earlier high.
  ///
  /// @param actualLargestExposure most money in open positions at the end of a day; null in
  ///     curves of earlier scorings, as the twin's
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Totals(
      BigDecimal actualGross,
      BigDecimal actualFees,
      BigDecimal actualNet,
      BigDecimal actualMaxDrawdown,
      @Nullable BigDecimal actualLargestExposure,
      BigDecimal twinGross,
      BigDecimal twinFees,
      BigDecimal twinNet,
      BigDecimal twinMaxDrawdown,
      @Nullable BigDecimal twinLargestExposure,
      int decisionsSkipped,
      int decisionsSizedDown) {}
}
