package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.TableHead;

/// The rows below a recognised header, one after the other; none can change another.
final class TableReading {

  private static final int SAMPLE = 200;

  private final List<Line> lines;
  private final Recognition.Found found;
  private final CsvPolicy policy;
  private final TimeReading times;
  private final FillNaming names = new FillNaming();
  private final List<BrokerFill> fills = new ArrayList<>();
  private final List<CsvProblem> problems = new ArrayList<>();
  private int failed;
  private int others;

  TableReading(List<Line> lines, Recognition.Found found, TimeReading times, CsvPolicy policy) {
    this.lines = lines;
    this.found = found;
    this.times = times;
    this.policy = policy;
  }

  CsvReading read() {
    TableHead head =
        new TableHead(
            found.header(),
            found.format().sign().columns(),
            DecimalMark.of(found.delimiter(), sample()),
            policy.longestNumber());
    CellSplitter splitter = belowHeader();
    for (int rows = 1; splitter.hasNext(); rows++) {
      if (rows > policy.mostRows()) {
        return tooLong(policy);
      }
      row(splitter.next(found.header().size()), head);
    }
    FormatSign sign = found.format().sign();
    return new CsvReading.Recognised(
        sign.id(),
        sign.name(),
        sign.broker(),
        times.zone(),
        times.source(),
        fills,
        problems,
        failed,
        others);
  }

  static CsvReading.Refused tooLong(CsvPolicy policy) {
    return new CsvReading.Refused(
        "The file has more than %,d rows. Export a shorter period.".formatted(policy.mostRows()));
  }

  private CellSplitter belowHeader() {
    CellSplitter splitter = new CellSplitter(lines, found.delimiter(), policy);
    for (int i = 0; i < found.recordsToSkip(); i++) {
      splitter.next(0);
    }
    return splitter;
  }

  private List<String> sample() {
    if (found.delimiter() == ',') {
      return List.of();
    }
    List<String> sample = new ArrayList<>();
    CellSplitter splitter = belowHeader();
    for (int rows = 0; splitter.hasNext() && rows < SAMPLE; rows++) {
      sample.addAll(splitter.next(found.header().size()).texts());
    }
    return sample;
  }

  private void row(Cells cells, TableHead head) {
    if (!cells.intact()) {
      damaged(cells.line(), "This line is cut off, too long, or has a quotation mark too many.");
    } else if (cells.blank() || cells.texts().equals(found.header())) {
      return;
    } else if (cells.prose()) {
      others++;
    } else {
      meaning(cells, head);
    }
  }

  private void meaning(Cells cells, TableHead head) {
    try {
      switch (found.format().read(new CsvRow(head, cells.texts(), times))) {
        case RowMeaning.Fill fill -> keep(fill, cells.line());
        case RowMeaning.NoTrade nothing -> others++;
        case RowMeaning.NotImported left -> damaged(cells.line(), "Not imported: " + left.reason());
      }
    } catch (DamagedRow e) {
      damaged(cells.line(), e.sentence());
    }
  }

  private void keep(RowMeaning.Fill fill, int line) {
    if (ContractSymbol.is(fill.symbol())) {
      damaged(line, "Not imported: " + ContractSymbol.reason(DamagedRow.quoted(fill.symbol())));
      return;
    }
    String impossible = impossible(fill);
    if (impossible != null) {
      damaged(line, impossible);
      return;
    }
    Optional<BrokerFill> named = names.named(fill, line);
    named.ifPresentOrElse(fills::add, () -> others++);
  }

  private static @Nullable String impossible(RowMeaning.Fill fill) {
    if (fill.qty().signum() <= 0) {
      return "The quantity must be above zero.";
    }
    if (fill.price().signum() <= 0) {
      return "The price must be above zero.";
    }
    if (!BrokerFill.isSymbol(fill.symbol())) {
      return "%s is not a symbol.".formatted(DamagedRow.quoted(fill.symbol()));
    }
    if (!BrokerFill.isCurrency(fill.feeCurrency())) {
      return "%s is not a currency.".formatted(DamagedRow.quoted(fill.feeCurrency()));
    }
    return fill.fee().signum() != 0 && fill.feeCurrency().isEmpty()
        ? "The fee has no currency."
        : null;
  }

  private void damaged(int line, String sentence) {
    failed++;
    if (problems.size() < policy.mostProblems()) {
      problems.add(new CsvProblem(line, sentence));
    }
  }
}
