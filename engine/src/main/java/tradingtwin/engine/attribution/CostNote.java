package tradingtwin.engine.attribution;

import java.util.List;

/// Something a reader must know beside the amounts.
///
/// @param code what it is
/// @param subjects symbols or currencies, or a single number of cases
public record CostNote(Code code, List<String> subjects) {

  public CostNote {
    subjects = List.copyOf(subjects);
  }

  /// So many cases.
  static CostNote of(Code code, int cases) {
    return new CostNote(code, List.of(Integer.toString(cases)));
  }

  /// What there is to know.
  public enum Code {
    /// Cases left out because the record before them is too short.
    TOO_EARLY,
    /// Symbols left out because no bars are at hand.
    NO_CANDLES,
    /// Cases left out because the bars end before the horizon.
    NO_BAR_AFTER,
    /// Cases left out because their trip has not ended.
    STILL_OPEN,
    /// Cases left out because they stayed within what is usual.
    WITHIN_USUAL,
    /// Cases left out because the hours were chosen on them.
    FIRST_HALF,
    /// Cases left out because their trip or its currency is left out.
    NOT_COVERED,
    /// Currencies left out; most decisions were made in another.
    OTHER_CURRENCIES,
    /// Symbols whose first trip may have begun before the record and is left out.
    MAY_PREDATE_FILE,
    /// Fees in these currencies are missing from the amounts.
    FEES_NOT_CONVERTED,
    /// So few unmarked decisions of the kind that no placebo could be drawn.
    NO_PLACEBO,
    /// Symbols valued at the last price that is known, because no bars are at hand or they have
    /// ended.
    MARKED_AT_LAST_FILL
  }
}
