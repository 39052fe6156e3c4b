package tradingtwin.brokers.csv;

/// What a file turned out to be, before its rows are read.
public sealed interface CsvOpening permits KnownExport, CsvReading.Unknown, CsvReading.Refused {}
