package tradingtwin.brokers.csv;

/// How much of a file we are willing to read.
///
/// Source of the numbers: a trader with 500,000 fills in one file is beyond any export seen,
/// twice that is what is measured (`./twin bench import`); the longest real cell seen (a legal
/// footer) has some 2,000 characters, the widest table 60 columns.
///
/// @param mostBytes size of the file in bytes; a table of rows is read on the way
/// @param mostBytesWhole the same of a statement that must be seen whole before a row can be
///     read
/// @param mostRows rows after the header
/// @param longestLine characters in one record
/// @param mostColumns cells in one record
/// @param longestNumber characters in a cell that should be a number
/// @param headerWithin records at the top among which the header must stand
/// @param linesPerRecord lines a quoted cell may span
/// @param mostProblems problems named one by one; the rest are counted
/// @param rowsOpen rows for which a fill that stands in several rows waits for the next of them
/// @param rowsTogether rows that are looked at together as one order's or one second's
/// @param mostEntries deposits, rewards … kept beside the fills of one file: ten a day for 25
///     years, in 50 MB
public record CsvPolicy(
    int mostBytes,
    int mostBytesWhole,
    int mostRows,
    int longestLine,
    int mostColumns,
    int longestNumber,
    int headerWithin,
    int linesPerRecord,
    int mostProblems,
    int rowsOpen,
    int rowsTogether,
    int mostEntries) {

  public static CsvPolicy standard() {
    return new CsvPolicy(
        200 * 1024 * 1024,
        25 * 1024 * 1024,
        1_000_000,
        64 * 1024,
        200,
        60,
        60,
        20,
        1_000,
        10_000,
        2_000,
        100_000);
  }

  public CsvPolicy {
    if (mostBytes < 1
        || mostBytesWhole < 1
        || mostRows < 1
        || longestLine < 1
        || mostColumns < 1
        || longestNumber < 1
        || headerWithin < 1
        || linesPerRecord < 1
        || mostProblems < 1
        || rowsOpen < 1
        || rowsTogether < 2
        || mostEntries < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }
}
