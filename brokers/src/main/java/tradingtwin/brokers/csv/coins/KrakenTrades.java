package tradingtwin.brokers.csv.coins;

import java.util.List;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Kraken's trades, with 13 columns or the 22 of margin accounts: a margin row is a fill too.
///
/// Columns as in BittyTax's "Kraken Trades". The ledgers tell the same trades again under the
/// same ids, see [KrakenLedgers].
final class KrakenTrades implements CsvFormat {

  private static final Column TXID = Column.required("txid");
  private static final Column ORDER = Column.required("ordertxid");
  private static final Column PAIR = Column.required("pair");
  private static final Column TIME = Column.required("time");
  private static final Column SIDE = Column.required("type");
  private static final Column PRICE = Column.required("price");
  private static final Column FEE = Column.required("fee");
  private static final Column VOLUME = Column.required("vol");

  private static final FormatSign SIGN =
      new FormatSign(
          "kraken-trades",
          "Kraken trades",
          "kraken",
          ZoneRule.UTC,
          List.of(TXID, ORDER, PAIR, TIME, SIDE, PRICE, FEE, VOLUME));

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
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        row.number(VOLUME),
        row.number(PRICE),
        row.numberOrZero(FEE),
        pair.quote(),
        row.moment(TIME),
        row.id(TXID),
        row.id(ORDER),
        null);
  }
}
