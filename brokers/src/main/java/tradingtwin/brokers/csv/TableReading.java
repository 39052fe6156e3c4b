package tradingtwin.brokers.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.StatementEntry;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.StatedZone;
import tradingtwin.brokers.csv.format.TableDates;
import tradingtwin.brokers.csv.format.TableHead;
import tradingtwin.brokers.csv.stocks.StockFormats;

/// The rows below a recognised header, one after the other; none can change another.
final class TableReading {

  private static final int SAMPLE = 200;
  private static final int SYMBOLS_KEPT = 1_000;
  private static final int MOST_QUESTIONS = 20;

  private final List<Line> top;
  private final Recognition.Found found;
  private final CsvPolicy policy;
  private final TimeReading times;
  private final CsvHints hints;
  private final Consumer<BrokerFill> fills;
  private final Set<String> unsized = new TreeSet<>();
  private final FillNaming names = new FillNaming();
  private final List<CsvProblem> problems = new ArrayList<>();
  private final List<StatementEntry> entries = new ArrayList<>();
  private final OpenGroups groups;

  /// Whether a symbol seen before counts contracts; a file of nothing but symbols is asked
  /// anew.
  private final Map<String, Boolean> contracts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > SYMBOLS_KEPT;
        }
      };

  private int rows;
  private int failed;
  private int others;

  /// @param top the first lines of the file, by which it was recognised
  TableReading(
      List<Line> top,
      Recognition.Found found,
      CsvHints hints,
      CsvPolicy policy,
      Consumer<BrokerFill> fills) {
    this.top = top;
    this.found = found;
    this.hints = hints;
    this.times = new TimeReading(found.format().sign().zone(), hints.statementZone());
    this.policy = policy;
    this.fills = fills;
    this.groups = new OpenGroups(found.format(), policy, this::settled);
  }

  /// @param lines of the whole file, from its first
  CsvReading read(Lines lines) {
    TableDates dates = new TableDates(hints.dateOrder(), found.delimiter(), this::column);
    TableHead head =
        new TableHead(
                found.header(),
                found.format().sign().columns(),
                found
                    .format()
                    .decimalMark()
                    .orElseGet(() -> DecimalMark.of(found.delimiter(), sample())),
                policy.longestNumber())
            .inZone(zoneAbove())
            .dated(dates);
    CellSplitter splitter = belowHeader(lines);
    for (rows = 1; splitter.hasNext(); rows++) {
      Cells cells = splitter.next(found.header().size());
      if (rows > policy.mostRows()) {
        return tooLong(cells.line());
      }
      row(cells, head);
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
        List.of(),
        problems,
        failed,
        others,
        entries,
        new CsvQuestions(dates.surety(), dates.used(), List.copyOf(unsized)));
  }

  private CsvReading.Refused tooLong(int line) {
    return new CsvReading.Refused(
        "The file has more than %,d rows: line %,d is the first beyond them. Export a shorter period."
            .formatted(policy.mostRows(), line));
  }

  private CellSplitter belowHeader(Lines lines) {
    CellSplitter splitter = new CellSplitter(lines, found.delimiter(), policy);
    for (int i = 0; i < found.recordsToSkip(); i++) {
      splitter.next(0);
    }
    return splitter;
  }

  /// The offset stated in a line above the header, if one is.
  private String zoneAbove() {
    CellSplitter above = new CellSplitter(Lines.of(top), found.delimiter(), policy);
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
    CellSplitter splitter = belowHeader(Lines.of(top));
    for (int rows = 0; splitter.hasNext() && rows < SAMPLE; rows++) {
      sample.addAll(splitter.next(found.header().size()).texts());
    }
    return sample;
  }

  /// The cells of a column in the lines that are at hand: of a statement all of them.
  private List<String> column(int at) {
    List<String> cells = new ArrayList<>();
    CellSplitter splitter = belowHeader(Lines.of(top));
    while (splitter.hasNext()) {
      List<String> row = splitter.next(found.header().size()).texts();
      if (at >= 0 && at < row.size()) {
        cells.add(row.get(at));
      }
    }
    return cells;
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
      case RowMeaning.Contracts contracts -> take(sized(contracts), line);
      case Leg leg -> groups.add(leg.at(line), rows);
      case RowMeaning.Entry entry -> note(entry, line);
      case RowMeaning.NoTrade nothing -> others++;
      case RowMeaning.NotImported left -> damaged(line, "Not imported: " + left.reason());
    }
  }

  /// In units, if the trader says how many a contract holds; else it is asked.
  private RowMeaning sized(RowMeaning.Contracts contracts) {
    BigDecimal units = hints.contractSizes().get(contracts.product());
    if (units != null) {
      return contracts.holding(units);
    }
    if (unsized.size() < MOST_QUESTIONS) {
      unsized.add(contracts.product());
    }
    return new RowMeaning.NotImported(
        ContractSymbol.reason(DamagedRow.quoted(contracts.counted().symbol())));
  }

  /// Groups are settled later than the rows around them.
  private void inFileOrder() {
    if (found.format() instanceof GroupedFormat) {
      problems.sort(Comparator.comparingInt(CsvProblem::line));
    }
  }

  private void keep(RowMeaning.Fill fill, int line) {
    if (contracts.computeIfAbsent(fill.symbol(), ContractSymbol::is)) {
      Optional<String> product = StockFormats.futureProduct(fill.symbol(), fill.moment().ts());
      Optional<String> name = StockFormats.contractName(fill.symbol(), fill.moment().ts());
      if (product.isPresent() && name.isPresent() && !name.get().equals(fill.symbol())) {
        take(new RowMeaning.Contracts(fill, product.get(), name.get()), line);
        return;
      }
      damaged(line, "Not imported: " + ContractSymbol.reason(DamagedRow.quoted(fill.symbol())));
      return;
    }
    String impossible = impossible(fill);
    if (impossible != null) {
      damaged(line, impossible);
      return;
    }
    Optional<BrokerFill> named = names.named(fill, line);
    named.ifPresentOrElse(fills, () -> others++);
  }

  private void note(RowMeaning.Entry entry, int line) {
    if (entries.size() >= policy.mostEntries()) {
      damaged(
          line,
          "The file has more than %,d lines beside its trades; this one is not kept. Export a shorter period."
              .formatted(policy.mostEntries()));
      return;
    }
    names.named(entry, line).ifPresentOrElse(entries::add, () -> others++);
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
