package tradingtwin.brokers.csv.coins;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Bitvavo's transaction history; each row names the zone its date and time are in.
///
/// Columns as in Export-To-Ghostfolio's Bitvavo reader. What was paid includes the fee; the price
/// does not. Files that lack the zone's column are in Amsterdam's time as far as known: asked.
final class BitvavoHistory implements CsvFormat {

  private static final Column ZONE = Column.optional("Timezone");
  private static final Column DATE = Column.required("Date");
  private static final Column TIME = Column.required("Time");
  private static final Column TYPE = Column.required("Type");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column QUOTE = Column.required("Quote Currency");
  private static final Column PRICE = Column.required("Quote Price");
  private static final Column FEE_CURRENCY = Column.required("Fee currency");
  private static final Column FEE = Column.required("Fee amount");
  private static final Column STATUS = Column.required("Status");
  private static final Column ID = Column.required("Transaction ID");

  private static final FormatSign SIGN =
      new FormatSign(
          "bitvavo-history",
          "Bitvavo transaction history",
          "bitvavo",
          ZoneRule.AMSTERDAM_UNLESS_TOLD,
          List.of(
              ZONE,
              DATE,
              TIME,
              TYPE,
              CURRENCY,
              AMOUNT,
              QUOTE,
              PRICE,
              FEE_CURRENCY,
              FEE,
              STATUS,
              ID));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    boolean buy = type.equals("buy");
    boolean done = row.text(STATUS).toLowerCase(Locale.ROOT).equals("completed");
    if (!done || !(buy || type.equals("sell"))) {
      return new RowMeaning.NoTrade();
    }
    String base = row.needed(CURRENCY).toUpperCase(Locale.ROOT);
    String quote = row.needed(QUOTE).toUpperCase(Locale.ROOT);
    String feeCurrency = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        base + "-" + quote,
        buy ? Side.BUY : Side.SELL,
        row.number(AMOUNT).abs(),
        row.number(PRICE),
        row.numberOrZero(FEE).abs(),
        feeCurrency.isEmpty() ? quote : feeCurrency,
        moment(row),
        row.id(ID),
        null,
        null);
  }

  private static Moment moment(CsvRow row) throws DamagedRow {
    String time = row.needed(DATE) + " " + row.needed(TIME);
    String zone = row.text(ZONE);
    if (zone.isEmpty()) {
      return row.momentOf(time);
    }
    try {
      return Moment.parse(time).in(ZoneId.of(zone));
    } catch (DateTimeException e) {
      throw new DamagedRow("%s is not a time zone.".formatted(DamagedRow.quoted(zone)));
    }
  }
}
