package tradingtwin.brokers.csv;

/// A line of the file as an editor shows it, and its number from 1.
record Line(int number, String text) {}
