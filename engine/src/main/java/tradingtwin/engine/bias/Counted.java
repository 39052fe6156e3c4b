package tradingtwin.engine.bias;

/// What a number of cases counts.
public enum Counted {
  /// Sales counted as realised gain or loss, one a symbol, account and day.
  SALES,
  /// Realised and paper gains on sale days.
  GAINS,
  /// Realised and paper losses on sale days.
  LOSSES,
  /// Re-entries after a losing round trip.
  REENTRIES_AFTER_LOSS,
  /// Re-entries after a round trip that did not lose.
  REENTRIES_AFTER_OTHERS,
  /// Decisions that opened or enlarged a position and could be compared with the price before.
  ENTRIES,
  /// Exits whose standing at the last close was known.
  EXITS,
  /// Positions that stood in gain at a close.
  POSITIONS_IN_GAIN,
  /// Positions that stood in loss at a close.
  POSITIONS_IN_LOSS,
  /// Ended trips that lost, fees aside.
  LOSING_TRIPS,
  /// Ended trips that gained, fees aside.
  WINNING_TRIPS,
  /// Winners that were left with enough bars after them.
  WINNERS_LEFT,
  /// Days with an entry that have enough earlier days to be compared with.
  TRADING_DAYS,
  /// Additions to open positions whose standing was known.
  ADDITIONS,
  /// Openings after a gain, of usual size known.
  OPENINGS_AFTER_GAIN,
  /// Openings after another outcome, of usual size known.
  OPENINGS_AFTER_OTHERS,
  /// Ended round trips of which the hour of opening is known.
  TIMED_TRIPS,
  /// Losing exits that no planned stop explains, those within the same six bars counted once.
  LOSING_EXITS,
  /// Entries whose last bar could be compared with earlier ones.
  ENTRIES_WITH_BARS,
  /// Days from the first entry to the last.
  OTHER_DAYS,
  /// Decisions executed at one price, with bars around them.
  PRICES
}
