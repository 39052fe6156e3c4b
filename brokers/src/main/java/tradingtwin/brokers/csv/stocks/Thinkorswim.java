package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The account statement of thinkorswim: fills in `Account Trade History` (`Filled Orders` with
/// paper money), their fees in `Cash Balance`, times in the zone the platform is set to.
final class Thinkorswim implements StatementFormat {

  static final String FEE = "twin fee";
  static final String REF = "twin ref";

  private static final Column TIME = Column.required("Exec Time");
  private static final Column SIDE = Column.required("Side");
  private static final Column QUANTITY = Column.required("Qty");
  private static final Column EFFECT = Column.required("Pos Effect");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column EXPIRY = Column.required("Exp");
  private static final Column STRIKE = Column.required("Strike");
  private static final Column TYPE = Column.required("Type");
  private static final Column PRICE = Column.required("Price");
  private static final Column FEES = Column.optional(FEE);
  private static final Column REFERENCE = Column.optional(REF);

  private static final FormatSign SIGN =
      new FormatSign(
          "thinkorswim",
          "thinkorswim account statement",
          "thinkorswim",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(
              TIME, SIDE, QUANTITY, EFFECT, SYMBOL, EXPIRY, STRIKE, TYPE, PRICE, FEES, REFERENCE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    String text = file.text();
    return text.contains("Exec Time") && text.contains("Pos Effect")
        ? new ThinkorswimSections(file.rows(',')).trades()
        : Optional.empty();
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(SIDE).isEmpty() && !row.text(FEES).isEmpty()) {
      return new RowMeaning.NotImported(
          "%s in fees are booked here for a trade that the history does not show."
              .formatted(row.number(FEES).abs().toPlainString()));
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    Side side = row.side(SIDE);
    String type = row.text(TYPE).toUpperCase(Locale.ROOT);
    if (symbol.startsWith("/") || symbol.startsWith("./") || type.equals("FUTURE")) {
      return FillDraft.unsized(symbol);
    }
    boolean option = type.equals("CALL") || type.equals("PUT");
    String contract =
        option ? String.join(" ", symbol, row.text(EXPIRY), row.text(STRIKE), type) : "";
    if (option && OptionName.of(contract).isEmpty()) {
      return FillDraft.unsized(contract);
    }
    return new UsRow(
            symbol,
            contract,
            side,
            row.number(QUANTITY),
            row.number(PRICE),
            row.moment(TIME, DateOrder.MONTH_FIRST))
        .read(
            draft ->
                draft.fee(row.numberOrZero(FEES).abs(), UsRow.DOLLAR).order(row.id(REFERENCE)));
  }
}
