package tradingtwin.brokers.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DecimalMark;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;
import tradingtwin.brokers.csv.stocks.StockFormats;

/// A table read by a mapping of its trader's: a format like any other, written as data.
final class MappedTable implements CsvFormat {
  static final String ID_STEM = "mapped-";

  private final ColumnMapping mapping;
  private final FormatSign sign;
  private final Column time;
  private final @Nullable Column clock;
  private final Column symbol;
  private final @Nullable Column side;
  private final Column quantity;
  private final Column price;
  private final @Nullable Column fee;
  private final @Nullable Column feeCurrency;
  private final @Nullable Column currency;
  private final @Nullable Column id;
  private final @Nullable Column multiplier;
  private final List<String> buys;
  private final List<String> sells;

  MappedTable(ColumnMapping mapping) {
    this.mapping = mapping;
    ColumnMapping.Columns named = mapping.columns();
    List<Column> all = new ArrayList<>();
    time = needed(named.time(), all);
    clock = perhaps(named.clock(), all);
    symbol = needed(named.symbol(), all);
    side = perhaps(named.side(), all);
    quantity = needed(named.quantity(), all);
    price = needed(named.price(), all);
    fee = perhaps(named.fee(), all);
    feeCurrency = perhaps(named.feeCurrency(), all);
    currency = perhaps(named.currency(), all);
    id = perhaps(named.id(), all);
    multiplier = perhaps(named.multiplier(), all);
    buys = mapping.words().buy().stream().map(MappedTable::word).toList();
    sells = mapping.words().sell().stream().map(MappedTable::word).toList();
    sign = new FormatSign(idOf(mapping), mapping.name(), "generic", ZoneRule.UTC_UNLESS_TOLD, all);
  }

  /// By its columns, so that it is the same way under another name.
  private static String idOf(ColumnMapping mapping) {
    String columns =
        mapping.columns().named().map(HeaderNames::normal).collect(Collectors.joining("\n"))
            + "\n\n"
            + mapping.header().stream().map(HeaderNames::normal).collect(Collectors.joining("\n"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(columns.getBytes(StandardCharsets.UTF_8));
      return ID_STEM + HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Column needed(String name, List<Column> all) {
    Column column = new Column(name, true, List.of(HeaderNames.normal(name)));
    all.add(column);
    return column;
  }

  private static @Nullable Column perhaps(@Nullable String name, List<Column> all) {
    return name == null ? null : needed(name, all);
  }

  ColumnMapping mapping() {
    return mapping;
  }

  @Override
  public FormatSign sign() {
    return sign;
  }

  @Override
  public Optional<DecimalMark> decimalMark() {
    return Optional.ofNullable(mapping.mark());
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    BigDecimal signed = row.number(quantity);
    Optional<Side> found = side(row, signed);
    if (found.isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    Moment moment = moment(row);
    String money = text(row, currency).toUpperCase(Locale.ROOT);
    String written = row.needed(symbol).toUpperCase(Locale.ROOT);
    Optional<Pair> pair =
        mapping.withCurrency() && !money.isEmpty()
            ? Pair.parted(written + "-" + money)
            : Pair.parted(written);
    BigDecimal cost = fee == null ? BigDecimal.ZERO : row.numberOrZero(fee);
    String feeMoney = text(row, feeCurrency).toUpperCase(Locale.ROOT);
    RowMeaning.Fill fill =
        new RowMeaning.Fill(
            pair.map(Pair::symbol).orElse(written),
            found.get(),
            signed.abs(),
            row.number(price),
            cost,
            !feeMoney.isEmpty()
                ? feeMoney
                : !money.isEmpty() ? money : pair.map(Pair::quote).orElse(""),
            moment,
            id == null ? null : row.id(id),
            null,
            null);
    return sized(row, fill);
  }

  private Moment moment(CsvRow row) throws DamagedRow {
    return clock == null
        ? row.momentAsWritten(time)
        : row.momentAsWritten(time, row.needed(time) + " " + row.needed(clock));
  }

  /// Empty for a word that is neither: a deposit, a dividend.
  private Optional<Side> side(CsvRow row, BigDecimal signed) throws DamagedRow {
    if (side == null) {
      return Optional.of(signed.signum() < 0 ? Side.SELL : Side.BUY);
    }
    if (mapping.words().usual()) {
      return StockFormats.side(row.needed(side));
    }
    String said = word(row.text(side));
    if (buys.contains(said)) {
      return Optional.of(Side.BUY);
    }
    return sells.contains(said) ? Optional.of(Side.SELL) : Optional.empty();
  }

  /// In units, where the row says how many a contract holds.
  private RowMeaning sized(CsvRow row, RowMeaning.Fill fill) throws DamagedRow {
    if (multiplier == null || row.text(multiplier).isEmpty()) {
      return fill;
    }
    BigDecimal units = row.number(multiplier);
    String name =
        StockFormats.contractName(fill.symbol(), fill.moment().ts()).orElse(fill.symbol());
    return units.compareTo(BigDecimal.ONE) == 0
        ? fill
        : new RowMeaning.Contracts(fill, name, name).holding(units);
  }

  private static String text(CsvRow row, @Nullable Column column) {
    return column == null ? "" : row.text(column);
  }

  private static String word(String cell) {
    return cell.strip().toUpperCase(Locale.ROOT);
  }
}
