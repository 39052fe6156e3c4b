package tradingtwin.engine.rules;

import java.time.Instant;
import java.util.List;
import tradingtwin.engine.gate.GateRule;

/// One of the trader's own limits, held against an entry that was made.
///
/// @param limit the limit, by the rule that holds plans to it
/// @param fills the entry's fills, oldest first
/// @param at when it was made
public record LimitReading(
    GateRule limit, String symbol, List<String> fills, Instant at, State state) {

  /// What the entry did to the limit.
  public enum State {
    KEPT,
    BROKEN,
    /// Fills do not tell it, or something else does.
    NOT_APPLICABLE
  }

  public LimitReading {
    fills = List.copyOf(fills);
  }

  /// Whether fills can tell that such a limit was kept. A stop, a target and the money at risk
  /// are words of a plan, and the highest equity needs prices of what was held.
  public static boolean byFills(GateRule limit) {
    return switch (limit) {
      case ENTRIES_PER_DAY,
          ALLOWED_HOURS,
          ALLOWED_SYMBOLS,
          SIZE_TO_MEDIAN,
          DAILY_LOSS,
          WEEKLY_LOSS,
          MONTHLY_LOSS ->
          true;
      default -> false;
    };
  }
}
