package tradingtwin.brokers.csv;

/// A line that could not be imported, said so that a trader can act on it.
///
/// @param line in the file as an editor counts it, from 1
public record CsvProblem(int line, String message) {}
