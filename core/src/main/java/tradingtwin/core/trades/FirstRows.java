package tradingtwin.core.trades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import tradingtwin.brokers.BrokerFill;

/// The fills that stand first in a file, however late they are told.
final class FirstRows implements Consumer<BrokerFill> {
  private final int most;
  private final List<Row> rows = new ArrayList<>();
  private int told;

  FirstRows(int most) {
    this.most = most;
  }

  /// A fill and when it was told, from 0.
  record Row(BrokerFill fill, int place) {
    int line() {
      return fill.sourceLine();
    }
  }

  @Override
  public void accept(BrokerFill fill) {
    Row row = new Row(fill, told++);
    if (rows.size() < most || row.line() < rows.getLast().line()) {
      rows.add(row);
      rows.sort(Comparator.comparingInt(Row::line));
      if (rows.size() > most) {
        rows.removeLast();
      }
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<Integer> places() {
    return rows.stream().map(Row::place).toList();
  }

  /// How many were told in all.
  int told() {
    return told;
  }
}
