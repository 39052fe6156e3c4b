package tradingtwin.engine.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import tradingtwin.engine.candles.Market;

/// The trader's equity beside that of a twin who made the same decisions within the trader's own
/// earlier limits: after a loss it waits, a large entry is cut, a full day takes no more, a trip
/// ends at the usual losing exit. Both begin at nothing.
///
/// The twin never holds more than the trader did, nor more than it can pay with the least money
/// that the trades so far show the trader to have had ([Funds]) and with what it earned itself.
///
/// @param currency quote currency of all amounts
/// @param rules the limits last in force
/// @param points equity at the ends of days, oldest first, no day left out
/// @param actual the trader at the end
/// @param twin the twin at the end
/// @param decisionsSkipped entries that the twin did not make
/// @param decisionsSizedDown entries that the twin made smaller
/// @param notes what to know beside the numbers
public record TwinCurve(
    String currency,
    Rules rules,
    List<Point> points,
    Totals actual,
    Totals twin,
    int decisionsSkipped,
    int decisionsSizedDown,
    List<CostNote> notes) {

  public TwinCurve {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /// Limits; one that the record does not show is absent.
  ///
  /// @param cooldownMinutes least pause between a losing trip and the next opening
  /// @param largestSizeTimes largest entry, as a multiple of the trader's median
  /// @param tradesPerDay most openings of a day
  /// @param stopReturn return at which a trip is left, below zero, as a fraction
  /// @param estimatedUntil decisions before this instant were looked at
  public record Rules(
      OptionalDouble cooldownMinutes,
      OptionalDouble largestSizeTimes,
      OptionalDouble tradesPerDay,
      OptionalDouble stopReturn,
      Instant estimatedUntil) {}

  /// Equity after fees at the end of a day, open positions at their last known price.
  ///
  /// @param twinFees fees that the twin had paid by then
  public record Point(LocalDate day, double actual, double twin, double twinFees) {}

  /// One curve at its end.
  ///
  /// @param gross profit or loss before fees, open positions included
  /// @param fees fees paid
  /// @param maxDrawdown deepest fall of a day's end below an earlier one, at or above zero
  /// @param largestExposure most money in open positions at the end of a day, longs and shorts
  public record Totals(double gross, double fees, double maxDrawdown, double largestExposure) {

    /// Profit or loss after fees.
    public double net() {
      return gross - fees;
    }
  }

  static Optional<TwinCurve> of(
      Courses courses, Cases cases, Market market, AttributionPolicies policies) {
    TwinLimits limits = TwinLimits.of(courses, cases, policies);
    return limits.shown(policies.twin()).map(rules -> of(rules, limits, courses, market, policies));
  }

  private static TwinCurve of(
      Rules rules,
      TwinLimits limits,
      Courses courses,
      Market market,
      AttributionPolicies policies) {
    Replay actual = Replay.of(courses.all(), market, policies);
    Replay twin = actual.within(limits, courses.all(), market, policies);
    List<CostNote> notes = new ArrayList<>();
    TreeSet<String> unmarked = new TreeSet<>(actual.markedAtLastFill());
    if (!unmarked.isEmpty()) {
      notes.add(new CostNote(CostNote.Code.MARKED_AT_LAST_FILL, List.copyOf(unmarked)));
    }
    notes.addAll(courses.notes());
    return new TwinCurve(
        courses.currency(),
        rules,
        points(actual, twin),
        actual.totals(),
        twin.totals(),
        twin.skipped(),
        twin.sizedDown(),
        notes);
  }

  private static List<Point> points(Replay actual, Replay twin) {
    List<Point> points = new ArrayList<>(actual.days().size());
    for (int i = 0; i < actual.days().size(); i++) {
      Replay.Day own = actual.days().get(i);
      Replay.Day other = twin.days().get(i);
      points.add(
          new Point(LocalDate.ofEpochDay(own.day()), own.equity(), other.equity(), other.fees()));
    }
    return points;
  }
}
