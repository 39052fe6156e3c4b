package tradingtwin.bench.recorder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.TsPrecision;

/// A broker's file of one trader.
///
/// @param rows its lines in the order of the file
/// @param idsByDeed for each deed of the life, the identities of its executions; none where the
///     file begins too late
/// @param precision how finely the file states times
public record Recording(List<Row> rows, List<List<String>> idsByDeed, TsPrecision precision) {
  private static final String ACCOUNT = "a";

  public Recording {
    rows = List.copyOf(rows);
    idsByDeed = List.copyOf(idsByDeed);
  }

  /// The fills that the product takes from this file: a line without a quantity is refused, a
  /// second line of the same identity is the same fill.
  public List<Fill> fills() {
    Set<String> seen = new HashSet<>();
    List<Fill> fills = new ArrayList<>();
    for (Row row : rows) {
      if (row.quantity().signum() > 0 && seen.add(row.id())) {
        fills.add(fill(row).at(fills.size()));
      }
    }
    return fills;
  }

  private Fill fill(Row row) {
    return new Fill(
        row.id(),
        ACCOUNT,
        row.symbol(),
        row.side(),
        row.quantity(),
        row.price(),
        row.fee(),
        row.feeCurrency(),
        row.time(),
        precision,
        row.order());
  }
}
