package tradingtwin.core.trades;

import java.time.Instant;

/// The time that one import tells of, from its first moment to its last.
///
/// Between the two it tells everything; of the two themselves it may tell a part, since a list
/// can be cut in the middle of a moment.
record Stretch(Instant first, Instant last) {

  /// Whether it tells everything of that moment.
  boolean holds(Instant moment) {
    return first.isBefore(moment) && moment.isBefore(last);
  }

  /// Whether both tell of that moment from the same side: then one tells the beginning of what
  /// the other tells.
  boolean sharesAnEnd(Stretch other, Instant moment) {
    return (begins(moment) && other.begins(moment)) || (ends(moment) && other.ends(moment));
  }

  private boolean begins(Instant moment) {
    return first.equals(moment) && moment.isBefore(last);
  }

  private boolean ends(Instant moment) {
    return last.equals(moment) && first.isBefore(moment);
  }
}
