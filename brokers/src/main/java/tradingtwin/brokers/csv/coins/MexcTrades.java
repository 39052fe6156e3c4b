package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// MEXC's spot trade history, also with a German header.
///
/// Columns as in BittyTax's "MEXC Trades" v1; with a UID as in daybook's. A fee is bare, and then
/// in what was received, or has its asset glued to it. The zone is not said: asked.
final class MexcTrades implements CsvFormat {

  private static final Column UID = Column.optional("UID");
  private static final Column PAIR = Column.required("Pairs", "Paare");
  private static final Column TIME = Column.required("Time", "Zeit", "Time(UTC*");
  private static final Column SIDE = Column.required("Side", "Seite");
  private static final Column PRICE = Column.required("Filled Price", "Realisierter Preis");
  private static final Column AMOUNT = Column.required("Executed Amount", "Ausgeführter Betrag");
  private static final Column TOTAL = Column.required("Total", "Gesamt");
  private static final Column FEE = Column.required("Fee", "Gebühr");
  private static final Column ROLE = Column.required("Role", "Rolle");

  private static final FormatSign SIGN =
      new FormatSign(
          "mexc-trades",
          "MEXC spot trades",
          "mexc",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(UID, PAIR, TIME, SIDE, PRICE, AMOUNT, TOTAL, FEE, ROLE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String written = row.needed(PAIR);
    Pair pair =
        Pair.of(written)
            .orElseThrow(
                () ->
                    new DamagedRow(
                        "The pair %s is not known to us.".formatted(DamagedRow.quoted(written))));
    Side side = row.side(SIDE);
    GluedAmount fee = GluedAmount.in(row, FEE);
    String received = side == Side.BUY ? pair.base() : pair.quote();
    return new RowMeaning.Fill(
        pair.symbol(),
        side,
        row.number(AMOUNT),
        row.number(PRICE),
        fee.number(),
        fee.asset().isEmpty() ? received : fee.asset().toUpperCase(Locale.ROOT),
        row.moment(TIME),
        null,
        null,
        row.textOrNull(UID));
  }
}
