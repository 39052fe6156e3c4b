package tradingtwin.core.gate;

import tradingtwin.contracts.words.OwnLimitName;

/// Words for limits that a persona does not set, and where its numbers come from.
final class LimitWords {
  private LimitWords() {}

  static String title(OwnLimitName name) {
    return switch (name) {
      case RISK_PER_TRADE -> "Risk per trade";
      case DAILY_LOSS -> "Daily loss";
      case WEEKLY_LOSS -> "Weekly loss";
      case MONTHLY_LOSS -> "Monthly loss";
      case DRAWDOWN -> "Drawdown";
      case ENTRIES_PER_DAY -> "Entries a day";
      case SIZE_TIMES_MEDIAN -> "Size";
      case MINIMUM_PLANNED_R -> "Planned R";
      case STOP_REQUIRED -> "Stop";
      case ALLOWED_SYMBOLS -> "Symbols";
      case ALLOWED_HOURS -> "Hours";
    };
  }

  /// The limit in words, with a gap for its value.
  static String sentence(OwnLimitName name) {
    return switch (name) {
      case ALLOWED_SYMBOLS -> "New entries stay within %s.";
      case ALLOWED_HOURS -> "New entries are made from %s.";
      default -> title(name) + ": %s.";
    };
  }

  static String none(OwnLimitName name) {
    return switch (name) {
      case ALLOWED_SYMBOLS -> "Any symbol may be entered.";
      case ALLOWED_HOURS -> "Entries are open at any hour.";
      default -> "My persona sets no number here.";
    };
  }

  /// What is held to an own limit.
  static String own(OwnLimitName name) {
    return switch (name) {
      case ENTRIES_PER_DAY, ALLOWED_HOURS, ALLOWED_SYMBOLS ->
          "My own limit; plans and fills are held to it.";
      case SIZE_TIMES_MEDIAN ->
          "My own limit; plans are held to it, and fills that no plan stands behind.";
      case DAILY_LOSS, WEEKLY_LOSS, MONTHLY_LOSS ->
          "My own limit; plans are held to it, and fills where they tell the equity.";
      case RISK_PER_TRADE, DRAWDOWN, MINIMUM_PLANNED_R, STOP_REQUIRED ->
          "My own limit; plans are held to it, to fills it is not applicable.";
    };
  }

  /// Where a persona's number comes from.
  static String source(String name) {
    return switch (name) {
      case "riskPerTrade" -> "My persona: common practice risks 0.5 to 2 % of equity on a trade.";
      case "dailyLoss", "weeklyLoss", "monthlyLoss" ->
          "My persona: loss limits as published trading plans set them.";
      case "drawdown" -> "My persona: prop firms stop at 8 to 12 %.";
      case "lossStreak" -> "My persona: published plans pause after two or three losses.";
      case "entriesPerDay" -> "My persona: my own usual days come first.";
      case "sizeTimesMedian" -> "My persona: measured against my own median size.";
      case "minimumPlannedR" -> "My persona: published plans start at 1.5 to 2.";
      case "addsUnderWater" -> "My persona: studies of averaging down.";
      case "setupTrades" -> "My persona: a setup counts once there is a record of it.";
      case "allowedSymbols", "allowedHours" -> "Nothing is set.";
      default -> "My persona.";
    };
  }
}
