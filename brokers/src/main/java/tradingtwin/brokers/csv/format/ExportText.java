package tradingtwin.brokers.csv.format;

import java.util.List;

/// A whole export, for formats that are more than one plain table.
public interface ExportText {

  List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /// How far down a header is looked for.
  int HEADER_WITHIN = 60;

  /// The text as it stands in the file.
  String text();

  /// The first records only, enough to recognise a format by.
  List<SheetRow> top(char delimiter);

  /// Every line that holds anything, as a record of its own.
  List<SheetRow> rows(char delimiter);

  /// The records below a header, whose quoted cells may span lines if they are then as wide as it.
  List<SheetRow> below(char delimiter, SheetRow header, int width);
}
