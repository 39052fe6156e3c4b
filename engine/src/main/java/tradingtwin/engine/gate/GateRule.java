package tradingtwin.engine.gate;

/// A rule that the gate checks, in the order in which checks of equal weight are shown.
public enum GateRule {
  /// No entry while a cooldown runs.
  COOLDOWN,
  /// Distance of equity below its peak.
  DRAWDOWN,
  /// Realised loss since the trader's day began.
  DAILY_LOSS,
  /// Realised loss since Monday.
  WEEKLY_LOSS,
  /// Realised loss since the first of the month.
  MONTHLY_LOSS,
  /// A prop challenge's loss of one day, open positions included.
  PROP_DAILY_DRAWDOWN,
  /// A prop challenge's distance below the highest equity.
  PROP_TRAILING_DRAWDOWN,
  /// A prop challenge's first and last day.
  PROP_DATES,
  /// A prop challenge's share of the target that one day may bring.
  PROP_CONSISTENCY,
  /// Equity is known where a limit is a share of it.
  EQUITY_KNOWN,
  /// Size, entry and risk are numbers above zero.
  RISK_STATED,
  /// Money at risk as a share of equity.
  RISK_PER_TRADE,
  /// The plan has a stop on the losing side.
  STOP_SET,
  /// Distance to the target over the distance to the stop.
  PLANNED_R,
  /// Entries of the trader's day.
  ENTRIES_PER_DAY,
  /// Hours of the day.
  ALLOWED_HOURS,
  /// Symbols.
  ALLOWED_SYMBOLS,
  /// Size against the trader's own median, or against the plan's amount.
  SIZE_TO_MEDIAN,
  /// Adding to a position that is losing.
  ADDS_UNDER_WATER,
  /// The trader's own trades of this setup.
  SETUP_TESTED,
  /// An entry after a run-up, where the record shows that habit.
  CHASING_NOW,
  /// An entry soon after a loss, where the record shows that habit.
  REENTRY_AFTER_LOSS,
  /// A large size, where the record shows growing sizes.
  SIZE_AGAINST_BASELINE,
  /// Losing trips one after the other, until the pause that they call for is over.
  LOSSES_IN_A_ROW,
  /// A declared schedule of purchases is kept.
  SCHEDULE,
  /// A schedule is not given up while the position is losing.
  PANIC_INTERRUPTION,
  /// A rule that the trader wrote.
  OWN_RULE,
  /// An earlier plan of the symbol has left no task undone.
  TASKS_OPEN,
  /// The plan would be made without the trade before it, by the trader's own answer.
  WITHOUT_LAST_TRADE;

  /// How this rule's limit binds, unless a check says otherwise.
  Sense sense() {
    return switch (this) {
      case PLANNED_R, SETUP_TESTED, REENTRY_AFTER_LOSS, WITHOUT_LAST_TRADE -> Sense.AT_LEAST;
      case EQUITY_KNOWN, RISK_STATED, ALLOWED_HOURS, ALLOWED_SYMBOLS -> Sense.ONE_OF;
      case STOP_SET, ADDS_UNDER_WATER, SCHEDULE -> Sense.BESIDE;
      case COOLDOWN,
          DRAWDOWN,
          DAILY_LOSS,
          WEEKLY_LOSS,
          MONTHLY_LOSS,
          PROP_DAILY_DRAWDOWN,
          PROP_TRAILING_DRAWDOWN,
          PROP_DATES,
          PROP_CONSISTENCY,
          RISK_PER_TRADE,
          ENTRIES_PER_DAY,
          SIZE_TO_MEDIAN,
          CHASING_NOW,
          SIZE_AGAINST_BASELINE,
          LOSSES_IN_A_ROW,
          PANIC_INTERRUPTION,
          OWN_RULE,
          TASKS_OPEN ->
          Sense.AT_MOST;
    };
  }
}
