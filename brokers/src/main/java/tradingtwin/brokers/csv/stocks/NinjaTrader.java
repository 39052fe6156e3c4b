package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// NinjaTrader's grid of executions, written as the computer it ran on writes dates and numbers.
///
/// It never says what a future's point is worth: that is asked, and until then those rows are
// refused with that reason.
final class NinjaTrader implements StatementFormat {

  private static final Column INSTRUMENT = Column.required("Instrument");
  private static final Column ACTION = Column.required("Action");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column TIME = Column.required("Time");
  private static final Column ID = Column.required("ID");
  private static final Column ENTRY = Column.required("E/X");
  private static final Column ORDER = Column.required("Order ID");
  private static final Column COMMISSION = Column.required("Commission");
  private static final Column ACCOUNT = Column.optional("Account", "Account display name");

  private static final FormatSign SIGN =
      new FormatSign(
          "ninjatrader-executions",
          "NinjaTrader executions",
          "ninjatrader",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(
              INSTRUMENT, ACTION, QUANTITY, PRICE, TIME, ID, ENTRY, ORDER, COMMISSION, ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String instrument = row.needed(INSTRUMENT).toUpperCase(Locale.ROOT);
    FillDraft draft =
        FillDraft.of(
            Pair.parted(instrument).map(Pair::symbol).orElse(LotSizes.name(instrument)),
            side(row),
            row.number(QUANTITY),
            row.number(PRICE),
            row.momentAsWritten(TIME));
    String commission = row.text(COMMISSION);
    FillDraft whole =
        draft
            .fee(row.numberOrZero(COMMISSION), Money.currencyIn(commission))
            .id(row.id(ID))
            .order(row.id(ORDER))
            .account(row.textOrNull(ACCOUNT));
    Optional<FutureName> future = FutureName.of(instrument, draft.moment().ts());
    if (future.isEmpty() && FutureName.isRoot(instrument)) {
      return FillDraft.unsized(instrument);
    }
    return future.isPresent() ? whole.inContracts(future.get()) : whole.done();
  }

  private static Side side(CsvRow row) throws DamagedRow {
    String action = row.needed(ACTION);
    return Actions.side(action.equalsIgnoreCase("SellShort") ? "Sell Short" : action)
        .orElseThrow(
            () ->
                new DamagedRow(
                    "%s is neither a buy nor a sell.".formatted(DamagedRow.quoted(action))));
  }
}
