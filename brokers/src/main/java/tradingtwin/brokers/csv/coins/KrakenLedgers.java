package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Kraken's ledgers: a row for each asset that moved, the two of a trade under one `refid`.
///
/// Columns as in BittyTax's "Kraken Ledgers", and the later ones with `subclass`, `wallet` and
/// `feecurrency`. The refid of a trade is its id in [KrakenTrades], and its alias here: both files
/// of an account tell each fill once.
final class KrakenLedgers implements GroupedFormat {

  private static final Column TXID = Column.required("txid");
  private static final Column REFID = Column.required("refid");
  private static final Column TIME = Column.required("time");
  private static final Column TYPE = Column.required("type");
  private static final Column SUBTYPE = Column.optional("subtype");
  private static final Column ASSET = Column.required("asset");
  private static final Column AMOUNT = Column.required("amount");
  private static final Column FEE = Column.required("fee");
  private static final Column FEE_CURRENCY = Column.optional("feecurrency");
  private static final Column BALANCE = Column.required("balance");

  private static final FormatSign SIGN =
      new FormatSign(
          "kraken-ledgers",
          "Kraken ledgers",
          "kraken",
          ZoneRule.UTC,
          List.of(TXID, REFID, TIME, TYPE, SUBTYPE, ASSET, AMOUNT, FEE, FEE_CURRENCY, BALANCE));

  private static final Set<String> TRADES = Set.of("trade", "spend", "receive");
  private static final Map<String, Purpose> WORDS =
      Map.of(
          "deposit", Purpose.CASH,
          "withdrawal", Purpose.CASH,
          "transfer", Purpose.TRANSFER,
          "rollover", Purpose.FUNDING,
          "staking", Purpose.REWARD,
          "reward", Purpose.REWARD,
          "invite bonus", Purpose.REWARD,
          "dividend", Purpose.DIVIDEND);
  private static final OneExchange TRADE =
      new OneExchange(leg -> false, (leg, exchanged) -> leg.id());

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    if (type.equals("margin")) {
      return new RowMeaning.NotImported(
          "a margin trade shows only its result here. Kraken's trades file has its price.");
    }
    boolean pending = row.text(TXID).isEmpty();
    if (pending || !TRADES.contains(type)) {
      return pending ? new RowMeaning.NoTrade() : entry(row, type);
    }
    String asset = asset(row.needed(ASSET));
    BigDecimal fee = row.numberOrZero(FEE);
    String feeAsset = row.text(FEE_CURRENCY);
    String ref = row.needed(REFID);
    return Leg.of(ref, type, asset, row.number(AMOUNT), row.moment(TIME))
        .charged(fee, feeAsset.isEmpty() ? asset : asset(feeAsset))
        .named(row.id(REFID), null, null);
  }

  private static RowMeaning entry(CsvRow row, String type) throws DamagedRow {
    String subtype = row.text(SUBTYPE).toLowerCase(Locale.ROOT);
    Purpose purpose =
        type.equals("earn") && subtype.equals("reward") ? Purpose.REWARD : WORDS.get(type);
    boolean within = type.equals("transfer") && !subtype.isEmpty() && !subtype.contains("futures");
    if (purpose == null || within) {
      return new RowMeaning.NoTrade();
    }
    String asset = asset(row.needed(ASSET));
    BigDecimal fee = row.numberOrZero(FEE);
    EntryDraft draft =
        EntryDraft.of(row.moment(TIME), subtype.isEmpty() ? type : type + " " + subtype)
            .id(row.id(TXID));
    return type.equals("rollover")
        ? draft.money(purpose, asset, fee.negate())
        : draft.money(purpose, asset, row.number(AMOUNT), fee, asset);
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    return TRADE.settle(legs);
  }

  /// Without the mark of a staked or held balance: `ETH2.S`, `EUR.HOLD`, `XBT.M`.
  private static String asset(String written) {
    String code = written.toUpperCase(Locale.ROOT);
    return Pair.assetName(code.replaceFirst("\\.(S|M|F|B|P|T|HOLD)$", ""));
  }
}
