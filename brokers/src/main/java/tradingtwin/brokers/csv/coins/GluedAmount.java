package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;

/// A number and its asset in one cell: `1.00000000 ETH`, `1.5USDT`.
///
/// Without a blank between them an asset that begins with a digit could not be cut off; such
/// formats bring the pair along and cut by it.
record GluedAmount(BigDecimal number, String asset) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<number>[-+(]?[\\d.,\\s\u00a0]*\\d\\)?)(?:\\s+(?<apart>\\w+)|(?<close>[A-Za-z]\\w*))?");

  /// @return with an empty asset when the cell names none
  static GluedAmount in(CsvRow row, Column column) throws DamagedRow {
    String cell = row.needed(column);
    Matcher m = SHAPE.matcher(cell);
    if (cell.length() > 80 || !m.matches()) {
      throw new DamagedRow(
          "%s in the column “%s” is not an amount."
              .formatted(DamagedRow.quoted(cell), column.name()));
    }
    String apart = m.group("apart");
    String close = m.group("close");
    String asset = apart != null ? apart : close != null ? close : "";
    return new GluedAmount(row.numberIn(m.group("number"), column), asset.toUpperCase(Locale.ROOT));
  }
}
