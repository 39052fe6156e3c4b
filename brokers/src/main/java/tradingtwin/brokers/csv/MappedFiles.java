package tradingtwin.brokers.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.ExportText;

/// The finding of a mapping's header in a file: of the mapping that the trader names, or of one
/// that was saved for exactly this header.
final class MappedFiles {
  private final CsvPolicy policy;

  MappedFiles(CsvPolicy policy) {
    this.policy = policy;
  }

  Optional<Recognition.Found> find(List<Line> top, CsvHints hints) {
    if (hints.mapping() != null) {
      return found(top, hints.mapping(), false);
    }
    return hints.formatId() != null
        ? Optional.empty()
        : hints.saved().stream()
            .filter(saved -> !saved.header().isEmpty() && !saved.withoutHeader())
            .flatMap(saved -> found(top, saved, true).stream())
            .findFirst();
  }

  /// What is said about this file comes before what was said about all files of its kind.
  static CsvHints hints(Recognition.Found found, CsvHints said) {
    ColumnMapping mapping = ((MappedTable) found.format()).mapping();
    ZoneId zone = said.statementZone() != null ? said.statementZone() : mapping.zone();
    return said.inZone(zone).dated(said.dateOrder() != null ? said.dateOrder() : mapping.order());
  }

  private Optional<Recognition.Found> found(
      List<Line> top, ColumnMapping mapping, boolean exactly) {
    MappedTable table = new MappedTable(mapping);
    List<String> wanted = Column.normal(mapping.header());
    return ExportText.DELIMITERS.stream()
        .flatMap(delimiter -> headers(top, delimiter, mapping.withoutHeader()).stream())
        .filter(
            each ->
                exactly
                    ? Column.normal(each.header()).equals(wanted)
                    : table.sign().missingFrom(Column.normal(each.header())).isEmpty())
        .findFirst()
        .map(
            each ->
                new Recognition.Found(table, each.delimiter(), each.recordsToSkip(), each.header()))
        .filter(each -> table.sign().missingFrom(Column.normal(each.header())).isEmpty());
  }

  /// @param recordsToSkip including the header itself, if there is one
  private record Header(char delimiter, int recordsToSkip, List<String> header) {}

  private List<Header> headers(List<Line> top, char delimiter, boolean withoutHeader) {
    List<Header> headers = new ArrayList<>();
    List<Line> first = top.subList(0, Math.min(top.size(), 2 * policy.headerWithin()));
    CellSplitter splitter = new CellSplitter(Lines.of(first), delimiter, policy);
    for (int i = 1; splitter.hasNext() && i <= policy.headerWithin(); i++) {
      Cells cells = splitter.next(0);
      if (cells.intact() && cells.texts().size() > 1) {
        headers.add(
            withoutHeader
                ? new Header(delimiter, i - 1, HeaderNames.numbered(cells.texts().size()))
                : new Header(delimiter, i, HeaderNames.of(cells.texts())));
      }
    }
    return headers;
  }
}
