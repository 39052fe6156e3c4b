package tradingtwin.brokers.csv.format;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Which number of a file's dates is the day, where its format does not know: first what its rows
/// settle, then what the trader says, then what its clock or its semicolons suggest, and that is
/// asked about. Never anything else.
public final class TableDates {

  /// How surely the order is known.
  public enum Order {
    /// Year first, named months, or settled by a row whose day is above twelve.
    SETTLED,
    TOLD,
    /// Twelve-hour clocks are read month first, files of semicolons day first; the trader is asked.
    ASSUMED,
    /// Such rows are refused until the trader says.
    OPEN
  }

  private final @Nullable DateOrder told;
  private final boolean semicolons;
  private final IntFunction<List<String>> cells;
  private Order leastSure = Order.SETTLED;
  private @Nullable DateOrder used;
  private int known = -1;

  /// @param told what the trader says; null when nothing
  /// @param cells those of a column that are at hand, by its place in the header
  public TableDates(@Nullable DateOrder told, char delimiter, IntFunction<List<String>> cells) {
    this.told = told;
    this.semicolons = delimiter == ';';
    this.cells = cells;
  }

  /// Of a table in which nothing can be looked up.
  static TableDates none() {
    return new TableDates(null, ',', at -> List.of());
  }

  /// The order in a column; empty when it is open. A table has one column of times that matters;
  /// a second one is looked at anew.
  Optional<DateOrder> orderIn(int column) {
    if (column != known) {
      known = column;
      settle(cells.apply(column));
    }
    return Optional.ofNullable(used);
  }

  private void settle(List<String> dates) {
    Optional<DateOrder> settled = DateOrder.of(dates);
    Optional<DateOrder> likely =
        DateOrder.likely(dates)
            .or(() -> semicolons ? Optional.of(DateOrder.DAY_FIRST) : Optional.empty());
    Order order =
        settled.isPresent()
            ? Order.SETTLED
            : told != null ? Order.TOLD : likely.isPresent() ? Order.ASSUMED : Order.OPEN;
    used = settled.orElse(told != null ? told : likely.orElse(null));
    leastSure = order.compareTo(leastSure) > 0 ? order : leastSure;
  }

  /// How surely the least sure column is known.
  public Order surety() {
    return leastSure;
  }

  /// The order the dates were read in; null when it did not matter, or is open.
  public @Nullable DateOrder used() {
    return used;
  }
}
