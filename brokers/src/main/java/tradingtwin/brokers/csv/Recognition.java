package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.FormatSign;

/// The search for a header that a known format explains, through all delimiters.
final class Recognition {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /// A header that fits: everything needed to read on below it.
  record Found(CsvFormat format, char delimiter, int recordsToSkip, List<String> header) {}

  private record Near(CsvFormat format, List<String> missing, double share) {}

  private final List<CsvFormat> formats;
  private final CsvPolicy policy;
  private @Nullable Found found;
  private int columnsFound;
  private final Map<String, Near> nearest = new LinkedHashMap<>();
  private List<String> likelyHeader = List.of();
  private double likelihood = -1;

  Recognition(List<CsvFormat> formats, CsvPolicy policy) {
    this.formats = formats;
    this.policy = policy;
  }

  void search(List<Line> lines) {
    List<Line> top = lines.subList(0, Math.min(lines.size(), 2 * policy.headerWithin()));
    for (char delimiter : DELIMITERS) {
      CellSplitter splitter = new CellSplitter(Lines.of(top), delimiter, policy);
      for (int i = 0; splitter.hasNext() && i < policy.headerWithin(); i++) {
        Cells cells = splitter.next(0);
        if (cells.intact()) {
          consider(cells.texts(), delimiter, i);
        }
      }
    }
  }

  private void consider(List<String> header, char delimiter, int before) {
    List<String> spelled = Column.normal(header);
    double best = header.size() / 1000.0;
    for (CsvFormat format : formats) {
      FormatSign sign = format.sign();
      List<String> missing = sign.missingFrom(spelled);
      double share = 1 - (double) missing.size() / sign.requiredColumns();
      best = Math.max(best, share + header.size() / 1000.0);
      if (missing.isEmpty() && sign.foundIn(spelled) > columnsFound) {
        columnsFound = sign.foundIn(spelled);
        found = new Found(format, delimiter, before + 1, header);
      }
      Near known = nearest.get(sign.id());
      if (share > 0 && (known == null || share > known.share())) {
        nearest.put(sign.id(), new Near(format, missing, share));
      }
    }
    if (best > likelihood) {
      likelihood = best;
      likelyHeader = header;
    }
  }

  @Nullable Found found() {
    return found;
  }

  CsvReading.Unknown unknown(UnknownTable table) {
    List<CsvReading.Nearest> three = new ArrayList<>();
    nearest.values().stream()
        .sorted(Comparator.comparingDouble(Near::share).reversed())
        .limit(3)
        .forEach(
            n ->
                three.add(
                    new CsvReading.Nearest(
                        n.format().sign().id(), n.format().sign().name(), n.missing())));
    List<String> seen =
        likelyHeader.stream()
            .limit(policy.mostColumns())
            .map(c -> c.length() > 60 ? c.substring(0, 60) + "…" : c.strip())
            .toList();
    return new CsvReading.Unknown(seen, three, table);
  }
}
