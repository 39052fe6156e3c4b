package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The transactions of the Crypto.com App: what went out, what came in, the price is between them.
///
/// Columns and kinds as in BittyTax's "Crypto.com". A purchase by card names what was paid in the
/// account's own money only.
final class CryptoComApp implements CsvFormat {

  private static final Column TIME = Column.required("Timestamp (UTC)");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column TO_CURRENCY = Column.required("To Currency");
  private static final Column TO_AMOUNT = Column.required("To Amount");
  private static final Column NATIVE_CURRENCY = Column.required("Native Currency");
  private static final Column NATIVE_AMOUNT = Column.required("Native Amount");
  private static final Column KIND = Column.required("Transaction Kind");
  private static final Column DESCRIPTION = Column.optional("Transaction Description");

  private static final FormatSign SIGN =
      new FormatSign(
          "crypto-com-app",
          "Crypto.com App transactions",
          "crypto.com",
          ZoneRule.UTC,
          List.of(
              TIME,
              CURRENCY,
              AMOUNT,
              TO_CURRENCY,
              TO_AMOUNT,
              NATIVE_CURRENCY,
              NATIVE_AMOUNT,
              KIND,
              DESCRIPTION));

  private static final Set<String> EXCHANGES =
      Set.of(
          "viban_purchase",
          "van_purchase",
          "crypto_viban_exchange",
          "crypto_exchange",
          "crypto_to_van_sell_order",
          "trading.limit_order.fiat_wallet.sell_commit",
          "recurring_buy_order");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String kind = row.text(KIND).toLowerCase(Locale.ROOT);
    if (EXCHANGES.contains(kind)) {
      return new Exchanged(
              code(row, TO_CURRENCY),
              row.number(TO_AMOUNT),
              code(row, CURRENCY),
              row.number(AMOUNT))
          .fill(row.moment(TIME));
    }
    if (kind.equals("crypto_purchase")) {
      return new Exchanged(
              code(row, CURRENCY),
              row.number(AMOUNT),
              code(row, NATIVE_CURRENCY),
              row.number(NATIVE_AMOUNT))
          .fill(row.moment(TIME));
    }
    return kind.startsWith("dust_conversion")
        ? new RowMeaning.NotImported("a conversion of small balances has no price for each coin.")
        : new RowMeaning.NoTrade();
  }

  private static String code(CsvRow row, Column column) throws DamagedRow {
    return row.needed(column).toUpperCase(Locale.ROOT);
  }
}
