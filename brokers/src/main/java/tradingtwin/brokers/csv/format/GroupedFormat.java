package tradingtwin.brokers.csv.format;

import java.util.List;

/// A format that tells one fill in several rows. Its [#read] gives a [Leg] for each of them.
///
/// A group is settled when the file ends, or when no row of it came for many rows. What does not
/// make a whole fill is left over with a reason: nothing is guessed.
public interface GroupedFormat extends CsvFormat {

  /// Every leg must be part of a fill or be answered for by itself.
  ///
  /// @param legs of one group, in the order of the file
  List<Settled> settle(List<Leg> legs);
}
