package tradingtwin.brokers.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.TableDates;

/// What a file does not say, and only its trader can.
///
/// @param dates how surely it is known which number of a date is the day
/// @param order in which the dates were read; null when it did not matter or is open
/// @param contracts futures of which nothing says what one holds (`MES`); their rows were refused
public record CsvQuestions(
    TableDates.Order dates, @Nullable DateOrder order, List<String> contracts) {
  public CsvQuestions {
    contracts = List.copyOf(contracts);
  }

  /// Whether day or month first must be said before anything of the file is stored.
  public boolean dateOrder() {
    return switch (dates) {
      case SETTLED, TOLD -> false;
      case ASSUMED, OPEN -> true;
    };
  }
}
