package tradingtwin.brokers.csv.format;

/// What came of a group of rows, or of one row of it.
///
/// @param line the first row of the fill, or the row that is left over
public record Settled(int line, RowMeaning meaning) {}
