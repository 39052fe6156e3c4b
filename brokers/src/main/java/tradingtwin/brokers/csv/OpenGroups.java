package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.Settled;

/// The rows that wait for the others of their fill.
///
/// No more rows wait than a group may stay open for, however long the file is.
final class OpenGroups {

  private record Group(List<Leg> legs, int lastRow) {}

  private final CsvFormat format;
  private final int rowsOpen;
  private final int rowsTogether;
  private final Consumer<Settled> settled;

  /// Longest untouched first.
  private final Map<String, Group> open = new LinkedHashMap<>();

  OpenGroups(CsvFormat format, CsvPolicy policy, Consumer<Settled> settled) {
    this.format = format;
    this.rowsOpen = policy.rowsOpen();
    this.rowsTogether = policy.rowsTogether();
    this.settled = settled;
  }

  void add(Leg leg, int row) {
    settleBefore(row - rowsOpen);
    Group before = open.remove(leg.group());
    List<Leg> legs = before == null ? new ArrayList<>(4) : before.legs();
    legs.add(leg);
    if (legs.size() < rowsTogether) {
      open.put(leg.group(), new Group(legs, row));
    } else {
      settle(legs);
    }
  }

  void settleAll() {
    settleBefore(Integer.MAX_VALUE);
  }

  private void settleBefore(int row) {
    Iterator<Group> eldest = open.values().iterator();
    while (eldest.hasNext()) {
      Group group = eldest.next();
      if (group.lastRow() >= row) {
        return;
      }
      eldest.remove();
      settle(group.legs());
    }
  }

  private void settle(List<Leg> legs) {
    if (format instanceof GroupedFormat grouped) {
      grouped.settle(List.copyOf(legs)).forEach(settled);
    } else {
      legs.forEach(l -> settled.accept(l.left("its other half is not in this file.")));
    }
  }
}
