package tradingtwin.bench.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The same house at several rates, and the highest of them at which the goals hold.
record RateTable(List<GateStudy.Figures> rates, double goalP50, double goalP99) {
  private static final double MILLIS = 1_000;

  RateTable {
    rates = List.copyOf(rates);
  }

  /// The highest rate at which the goals hold, at it and at all below; empty where at none.
  OptionalInt reached() {
    return rates.stream().takeWhile(this::holds).mapToInt(each -> each.load().rate()).max();
  }

  private boolean holds(GateStudy.Figures each) {
    return each.whole() && each.decided().p50() <= goalP50 && each.decided().p99() <= goalP99;
  }

  void writeTo(StringBuilder page) {
    page.append("\n## By rate\n\n");
    page.append(
        "One after the other in the same house, each after its own warm-up. Processor time is what was"
            + " used while it was measured, divided by the plans that were due: of the house's Java"
            + " program, and of everybody on the machine, engines, measuring and neighbours.\n\n");
    page.append(
        "| plans a second | verdict p50 | p99 | refused | lost | Java, ms a plan | all, ms a plan |\n"
            + "|---|---|---|---|---|---|---|\n");
    for (GateStudy.Figures each : rates) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %d | %.1f | %.1f | %,d | %d | %s | %.1f |%n",
              each.load().rate(),
              each.decided().p50(),
              each.decided().p99(),
              refused(each),
              each.lost(),
              each.machine()
                  .house()
                  .map(share -> String.format(Locale.ROOT, "%.1f", millis(each, share)))
                  .orElse("–"),
              all(each)));
    }
    page.append(
        reached().isPresent()
            ? "\nBoth goals hold at up to " + reached().getAsInt() + " plans a second.\n"
            : "\nThe goals hold at none of these rates.\n");
  }

  /// For programs.
  List<Map<String, Object>> tree() {
    return rates.stream()
        .map(
            each -> {
              Map<String, Object> row = new LinkedHashMap<>();
              row.put("rate", each.load().rate());
              row.put("verdictMillis", each.decided());
              row.put("refused", refused(each));
              row.put("lost", each.lost());
              each.machine().house().ifPresent(s -> row.put("javaMillisAPlan", millis(each, s)));
              row.put("allMillisAPlan", all(each));
              return row;
            })
        .toList();
  }

  private static long refused(GateStudy.Figures each) {
    return each.refused().values().stream().mapToLong(Long::longValue).sum();
  }

  private static double all(GateStudy.Figures each) {
    return millis(each, each.machine().busy() * each.machine().processors());
  }

  private static double millis(GateStudy.Figures each, double processors) {
    return processors * MILLIS / each.load().rate();
  }
}
