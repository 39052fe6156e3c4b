package tradingtwin.brokers.csv.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One row of a fill that stands in several rows.
///
/// @param group rows with the same text belong together: an id, or an account and a second
/// @param kind the export's own word for the row
/// @param amount what came in, or below zero what went out
/// @param fee what the row says was kept, above zero; a rebate is below
/// @param feeAsset empty when the fee is zero and none is stated
/// @param symbol pair or contract as the row writes it; empty when it names none
/// @param price as the row states it; null when it states none
/// @param line in the file; 0 until the row is taken in
public record Leg(
    String group,
    String kind,
    String asset,
    BigDecimal amount,
    BigDecimal fee,
    String feeAsset,
    Moment moment,
    String symbol,
    @Nullable BigDecimal price,
    @Nullable String id,
    @Nullable String orderId,
    @Nullable String account,
    int line)
    implements RowMeaning {

  /// A row that says what moved, and nothing of fees, prices or ids.
  public static Leg of(String group, String kind, String asset, BigDecimal amount, Moment moment) {
    return new Leg(
        group, kind, asset, amount, BigDecimal.ZERO, "", moment, "", null, null, null, null, 0);
  }

  public Leg charged(BigDecimal charge, String chargeAsset) {
    return new Leg(
        group,
        kind,
        asset,
        amount,
        charge,
        chargeAsset,
        moment,
        symbol,
        price,
        id,
        orderId,
        account,
        line);
  }

  public Leg priced(String pair, @Nullable BigDecimal at) {
    return new Leg(
        group, kind, asset, amount, fee, feeAsset, moment, pair, at, id, orderId, account, line);
  }

  public Leg named(@Nullable String ownId, @Nullable String order, @Nullable String inAccount) {
    return new Leg(
        group, kind, asset, amount, fee, feeAsset, moment, symbol, price, ownId, order, inAccount,
        line);
  }

  public Leg at(int fileLine) {
    return new Leg(
        group, kind, asset, amount, fee, feeAsset, moment, symbol, price, id, orderId, account,
        fileLine);
  }

  public boolean in() {
    return amount.signum() > 0;
  }

  public boolean out() {
    return amount.signum() < 0;
  }

  /// The row as one that stays out, with the reason.
  public Settled left(String reason) {
    return new Settled(line, new RowMeaning.NotImported(reason));
  }
}
