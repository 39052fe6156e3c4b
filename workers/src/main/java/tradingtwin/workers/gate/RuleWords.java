package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.gate.CheckUnit;
import tradingtwin.engine.gate.GateCheck;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.Reading;
import tradingtwin.engine.gate.SizeLimit;

/// Rules, readings and terms of the gate in words: nouns and numbers, no sentences.
final class RuleWords {
  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_UP);

  private RuleWords() {}

  static String title(GateRule rule) {
    return switch (rule) {
      case COOLDOWN -> "Pause of new entries";
      case DRAWDOWN -> "Distance below the equity peak";
      case DAILY_LOSS -> "Loss today";
      case WEEKLY_LOSS -> "Loss this week";
      case MONTHLY_LOSS -> "Loss this month";
      case PROP_DAILY_DRAWDOWN -> "Challenge: loss of a day";
      case PROP_TRAILING_DRAWDOWN -> "Challenge: distance below the peak";
      case PROP_DATES -> "Challenge: its dates";
      case PROP_CONSISTENCY -> "Challenge: share of one day";
      case EQUITY_KNOWN -> "Equity is known";
      case RISK_STATED -> "Risk is stated";
      case RISK_PER_TRADE -> "Risk of one trade";
      case STOP_SET -> "A stop is set";
      case PLANNED_R -> "Target against stop";
      case ENTRIES_PER_DAY -> "Entries today";
      case ALLOWED_HOURS -> "Hours";
      case ALLOWED_SYMBOLS -> "Symbols";
      case SIZE_TO_MEDIAN -> "Size against the usual one";
      case ADDS_UNDER_WATER -> "Additions under water";
      case SETUP_TESTED -> "Own trades of this setup";
      case CHASING_NOW -> "Move before the entry";
      case REENTRY_AFTER_LOSS -> "Time since the last loss";
      case SIZE_AGAINST_BASELINE -> "Size against the baseline";
      case LOSSES_IN_A_ROW -> "Losses in a row";
      case SCHEDULE -> "Schedule of purchases";
      case PANIC_INTERRUPTION -> "Schedule given up under water";
      case OWN_RULE -> "Own rule";
      case TASKS_OPEN -> "Tasks of an earlier plan";
      case WITHOUT_LAST_TRADE -> "Rest of a plan that hangs on the last trade";
    };
  }

  /// A reading with what it is counted in.
  ///
  /// @param currency of money; empty where nobody says
  static String reading(Reading reading, CheckUnit unit, Optional<String> currency) {
    return switch (reading) {
      case Reading.Words(String text) -> plain(text);
      case Reading.Figure(BigDecimal value) ->
          figure(value, unit) + currency.map(each -> " " + each).orElse("");
    };
  }

  /// What a check saw, in words.
  static String observed(GateCheck check, Reading seen, Optional<String> currency) {
    boolean noPause = check.rule() == GateRule.COOLDOWN && check.state() == GateCheck.State.PASSED;
    return noPause ? "none runs" : reading(seen, check.unit(), currency);
  }

  /// Whether a check has a limit that says more than that it is kept.
  static boolean tellsItsLimit(GateCheck check) {
    GateRule rule = check.rule();
    boolean yesOrNo =
        rule == GateRule.EQUITY_KNOWN
            || rule == GateRule.RISK_STATED
            || rule == GateRule.COOLDOWN
            || (rule == GateRule.SCHEDULE && check.unit() == CheckUnit.NAME);
    return !yesOrNo;
  }

  /// The trader's own words on a schedule are a quotation.
  static String own(GateCheck check, String words) {
    boolean ofASchedule =
        check.rule() == GateRule.SCHEDULE || check.rule() == GateRule.PANIC_INTERRUPTION;
    return ofASchedule ? "“" + words + "”" : words;
  }

  /// The engine's own words for what is missing, as a trader would say them; a symbol, a time or
  /// the trader's words stay as they are.
  private static String plain(String text) {
    return switch (text) {
      case "KNOWN" -> "known";
      case "KNOWN_AT_FILLS" -> "known, marked at your last fill";
      case "STATED" -> "stated";
      case "MISSING" -> "missing";
      case "NOT_DECLARED" -> "not stated yet";
      case "UNMARKED_POSITIONS" -> "open positions without a recent price";
      case "CURRENCY_WITHOUT_RATE" -> "money in a currency without a rate";
      case "INTERRUPTION" -> "leaves the schedule";
      case "NOTHING_TO_COMPARE" -> "nothing was held when the period began";
      case "ACCOUNT_NOT_NAMED" -> "the plan names none of several accounts";
      default -> text;
    };
  }

  private static String figure(BigDecimal value, CheckUnit unit) {
    return switch (unit) {
      case SHARE, PERCENTILE -> number(value.movePointRight(2)) + " %";
      case MONEY, QUOTE_MONEY -> grouped(value);
      case COUNT, TIME, NAME -> number(value);
      case R -> number(value) + " R";
      case MINUTES -> number(value) + " min";
    };
  }

  static @Nullable Double value(Reading reading) {
    return switch (reading) {
      case Reading.Words _ -> null;
      case Reading.Figure(BigDecimal value) -> value.doubleValue();
    };
  }

  static String unit(CheckUnit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  static String why(NotChecked why) {
    return switch (why) {
      case EQUITY_UNKNOWN -> "Equity is not known.";
      case RISK_NOT_STATED -> "The plan does not state it.";
      case NO_LOSS -> "No trade has ended with a loss yet.";
      case NO_HISTORY -> "Too little history of my own.";
      case HABIT_NOT_SEEN -> "My record does not show this habit.";
      case NO_CANDLES -> "No recent prices at hand.";
      case NO_PLAN -> "No schedule is declared.";
      case NOTHING_HELD -> "Nothing is held.";
    };
  }

  static String term(SizeLimit.Term term) {
    String name =
        switch (term.name()) {
          case EQUITY -> "Equity";
          case RISK_SHARE -> "Allowed share at risk";
          case STOP_DISTANCE -> "Distance from entry to stop";
          case QUOTE_RATE -> "Exchange rate";
          case PLANNED_SIZE -> "Planned size";
          case STATED_RISK -> "Stated risk";
          case MEDIAN_NOTIONAL -> "Usual notional";
          case USUAL_NOTIONAL -> "Notional that is rarely exceeded";
          case PLAN_AMOUNT -> "Amount of the schedule";
          case FACTOR -> "Allowed multiple";
          case ENTRY_PRICE -> "Entry price";
        };
    return switch (term.operator()) {
      case TIMES -> "× " + name;
      case OVER -> "÷ " + name;
    };
  }

  /// With commas between thousands: 128,000.
  private static String grouped(BigDecimal value) {
    DecimalFormat commas =
        new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return commas.format(value.round(SHOWN));
  }

  static String number(BigDecimal value) {
    return value.round(SHOWN).stripTrailingZeros().toPlainString();
  }
}
