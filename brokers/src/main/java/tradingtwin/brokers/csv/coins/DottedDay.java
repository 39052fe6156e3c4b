package tradingtwin.brokers.csv.coins;

import java.util.regex.Pattern;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.Moment;

/// Times of formats that write `dd.MM.yyyy` in some countries. Parted by dots the day comes first
/// wherever it is written so; parted by anything else nothing is assumed.
final class DottedDay {

  private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}.*");

  private DottedDay() {}

  static Moment moment(CsvRow row, Column time) throws DamagedRow {
    return DOTTED.matcher(row.needed(time)).matches()
        ? row.moment(time, DateOrder.DAY_FIRST)
        : row.moment(time);
  }
}
