package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Interactive Brokers' transaction history: days without times, amounts in the account's base
/// currency, which stands in the section `Summary`.
final class IbkrHistory implements StatementFormat {

  private static final Column SECTION = Column.required("Transaction History");
  private static final Column KIND = Column.required("Header");
  private static final Column DATE = Column.required("Date", "Datum");
  private static final Column ACCOUNT = Column.optional("Account", "Konto");
  private static final Column TYPE = Column.required("Transaction Type");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column PRICE_CURRENCY = Column.optional("Price Currency");
  private static final Column GROSS = Column.required("Gross Amount");
  private static final Column COMMISSION = Column.required("Commission");
  private static final Column NET = Column.optional("Net Amount");
  private static final Column BASE = Column.optional("twin base currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "ibkr-transactions",
          "Interactive Brokers transaction history",
          "ibkr",
          ZoneRule.NEW_YORK,
          List.of(
              SECTION,
              KIND,
              DATE,
              ACCOUNT,
              TYPE,
              SYMBOL,
              QUANTITY,
              PRICE,
              PRICE_CURRENCY,
              GROSS,
              COMMISSION,
              NET,
              BASE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN)
        .map(
            sheet -> {
              String base = base(file.rows(sheet.delimiter()));
              return sheet.with(
                  "twin base currency", sheet.rows().stream().map(row -> base).toList());
            });
  }

  private static String base(List<SheetRow> rows) {
    return rows.stream()
        .filter(row -> row.cell(2).equalsIgnoreCase("Base Currency"))
        .map(row -> row.cell(3).toUpperCase(Locale.ROOT))
        .findFirst()
        .orElse("");
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(TYPE));
    if (!row.text(SECTION).equals("Transaction History") || !row.text(KIND).equals("Data")) {
      return new RowMeaning.NoTrade();
    }
    String base = row.text(BASE).isEmpty() ? row.text(PRICE_CURRENCY) : row.text(BASE);
    if (side.isEmpty()) {
      return entry(row, base);
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    BigDecimal quantity = row.number(QUANTITY).abs();
    BigDecimal price = row.number(PRICE).abs();
    FillDraft draft =
        FillDraft.of(symbol, side.get(), quantity, price, row.moment(DATE))
            .fee(row.numberOrZero(COMMISSION).negate(), base)
            .account(row.textOrNull(ACCOUNT));
    boolean contract = OptionName.of(symbol).isPresent();
    return new IbkrInstrument(
            contract ? "OPT" : "", symbol, contract ? size(row, quantity, price) : null)
        .fill(draft);
  }

  private static RowMeaning entry(CsvRow row, String base) throws DamagedRow {
    if (base.isEmpty() || base.equals("-")) {
      return new RowMeaning.NoTrade();
    }
    return new UsWords(row.text(TYPE))
        .money(
            EntryDraft.of(row.moment(DATE), row.text(TYPE)).account(row.textOrNull(ACCOUNT)),
            base,
            row.numberOrZero(NET),
            row.text(SYMBOL));
  }

  /// What a contract holds, as the gross amount says it; null where that is in another currency.
  private static @Nullable BigDecimal size(CsvRow row, BigDecimal quantity, BigDecimal price)
      throws DamagedRow {
    BigDecimal premium = quantity.multiply(price);
    if (premium.signum() == 0) {
      return null;
    }
    BigDecimal ratio = row.number(GROSS).abs().divide(premium, MathContext.DECIMAL64);
    return ratio.subtract(BigDecimal.valueOf(100)).abs().compareTo(BigDecimal.ONE) < 0
        ? BigDecimal.valueOf(100)
        : null;
  }
}
