package tradingtwin.core.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.engine.gate.OwnRule;

/// What each kind of rule asks for, says, and when one of it is stricter than another.
enum RuleForm {
  MOST_ENTRIES_A_DAY("Entries a day", "At most %s new entries a day.", Field.COUNT, Strict.LESS),
  NO_SYMBOL("A symbol left alone", "No new entry in %s.", Field.SYMBOL, Strict.OTHER),
  NO_ENTRY_BEFORE("Not before", "No new entry before %s.", Field.TIME, Strict.MORE),
  NO_ENTRY_AFTER("Not after", "No new entry from %s on.", Field.TIME, Strict.LESS),
  NO_WEEKEND("Weekends off", "No new entry on a Saturday or Sunday.", null, Strict.OTHER),
  WAIT_AFTER_LOSS(
      "A break after a loss",
      "%s minutes without an entry after a loss.",
      Field.MINUTES,
      Strict.MORE),
  MOST_OPEN_POSITIONS(
      "Open positions", "At most %s open positions at a time.", Field.COUNT, Strict.LESS),
  LARGEST_NOTIONAL(
      "Largest size", "No entry larger than %s in quote currency.", Field.AMOUNT, Strict.LESS),
  STOP_REQUIRED("A stop in each plan", "Each plan names its stop.", null, Strict.OTHER);

  /// The field of the parameters that a kind needs.
  enum Field {
    COUNT,
    MINUTES,
    TIME,
    SYMBOL,
    AMOUNT;

    /// The value as text; none where it is not stated.
    @Nullable String of(RuleParams params) {
      return switch (this) {
        case COUNT -> params.count() == null ? null : params.count().toString();
        case MINUTES -> params.minutes() == null ? null : params.minutes().toString();
        case TIME -> params.time();
        case SYMBOL -> params.symbol();
        case AMOUNT -> params.amount() == null ? null : plain(params.amount());
      };
    }

    private int compare(String a, String b) {
      return switch (this) {
        case COUNT, MINUTES, AMOUNT -> new BigDecimal(a).compareTo(new BigDecimal(b));
        case TIME, SYMBOL -> a.compareTo(b);
      };
    }

    private static String plain(BigDecimal amount) {
      return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
  }

  /// How a change of the value bears on the rule.
  enum Strict {
    LESS,
    MORE,
    OTHER
  }

  /// What a change of a rule does to it.
  enum Change {
    NONE,
    TIGHTER,
    LOOSER,
    /// Another rule in its place: both hold until the next day.
    DIFFERENT
  }

  private final String title;
  private final String words;
  private final @Nullable Field field;
  private final Strict strict;

  RuleForm(String title, String words, @Nullable Field field, Strict strict) {
    this.title = title;
    this.words = words;
    this.field = field;
    this.strict = strict;
  }

  static RuleForm of(OwnRuleKind kind) {
    return valueOf(kind.name());
  }

  String title() {
    return title;
  }

  /// The sentence with a gap where the value goes.
  String words() {
    return words;
  }

  @Nullable Field field() {
    return field;
  }

  String sentence(RuleParams params) {
    return field == null ? words : words.formatted(value(params));
  }

  Change change(RuleParams before, RuleParams after) {
    if (field == null) {
      return Change.NONE;
    }
    int moved = field.compare(value(after), value(before));
    if (moved == 0) {
      return Change.NONE;
    }
    return switch (strict) {
      case LESS -> moved < 0 ? Change.TIGHTER : Change.LOOSER;
      case MORE -> moved > 0 ? Change.TIGHTER : Change.LOOSER;
      case OTHER -> Change.DIFFERENT;
    };
  }

  OwnRule engine(String id, RuleParams params) {
    return switch (this) {
      case MOST_ENTRIES_A_DAY -> new OwnRule.MostEntriesADay(id, count(params));
      case NO_SYMBOL -> new OwnRule.NoSymbol(id, value(params));
      case NO_ENTRY_BEFORE -> new OwnRule.NoEntryBefore(id, LocalTime.parse(value(params)));
      case NO_ENTRY_AFTER -> new OwnRule.NoEntryAfter(id, LocalTime.parse(value(params)));
      case NO_WEEKEND -> new OwnRule.NoWeekday(id, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
      case WAIT_AFTER_LOSS -> new OwnRule.WaitAfterLoss(id, Long.parseLong(value(params)));
      case MOST_OPEN_POSITIONS -> new OwnRule.MostOpenPositions(id, count(params));
      case LARGEST_NOTIONAL -> new OwnRule.LargestSize(id, new BigDecimal(value(params)));
      case STOP_REQUIRED -> new OwnRule.StopRequired(id);
    };
  }

  private int count(RuleParams params) {
    return Integer.parseInt(value(params));
  }

  private String value(RuleParams params) {
    return Objects.requireNonNull(Objects.requireNonNull(field, name()).of(params), name());
  }
}
