package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.StatedZone;
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
  private final OpenGroups groups;
  private int rows;
  private int failed;
  private int others;

  TableReading(List<Line> lines, Recognition.Found found, TimeReading times, CsvPolicy policy) {
    this.lines = lines;
    this.found = found;
    this.times = times;
    this.policy = policy;
    this.groups = new OpenGroups(found.format(), policy, this::settled);
  }

  CsvReading read() {
    TableHead head =
        new TableHead(
                found.header(),
                found.format().sign().columns(),
                DecimalMark.of(found.delimiter(), sample()),
                policy.longestNumber())
            .inZone(zoneAbove());
    CellSplitter splitter = belowHeader();
    for (rows = 1; splitter.hasNext(); rows++) {
      if (rows > policy.mostRows()) {
        return tooLong(policy);
      }
      row(splitter.next(found.header().size()), head);
    }
    groups.settleAll();
    inFileOrder();
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

  /// The offset stated in a line above the header, if one is.
  private String zoneAbove() {
    CellSplitter above = new CellSplitter(lines, found.delimiter(), policy);
    for (int i = 1; i < found.recordsToSkip(); i++) {
      String zone = StatedZone.above(String.join(",", above.next(0).texts()));
      if (!zone.isEmpty()) {
        return zone;
      }
    }
    return "";
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
      take(found.format().read(new CsvRow(head, cells.texts(), times)), cells.line());
    } catch (DamagedRow e) {
      damaged(cells.line(), e.sentence());
    }
  }

  private void settled(Settled group) {
    take(group.meaning(), group.line());
  }

  private void take(RowMeaning meaning, int line) {
    switch (meaning) {
      case RowMeaning.Fill fill -> keep(fill, line);
      case Leg leg -> groups.add(leg.at(line), rows);
      case RowMeaning.NoTrade nothing -> others++;
      case RowMeaning.NotImported left -> damaged(line, "Not imported: " + left.reason());
    }
  }

  /// Groups are settled later than the rows around them.
  private void inFileOrder() {
    if (found.format() instanceof GroupedFormat) {
      fills.sort(Comparator.comparingInt(BrokerFill::sourceLine));
      problems.sort(Comparator.comparingInt(CsvProblem::line));
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
