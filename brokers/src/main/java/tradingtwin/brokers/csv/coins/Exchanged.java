package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;

/// Two amounts that changed places: what came in and what went out, both above zero.
record Exchanged(String in, BigDecimal inAmount, String out, BigDecimal outAmount) {

  /// Refuses what is no trade: one asset for itself, or nothing for something.
  Exchanged {
    inAmount = inAmount.abs();
    outAmount = outAmount.abs();
  }

  /// The fill these amounts are, without a fee.
  RowMeaning.Fill fill(Moment moment) throws DamagedRow {
    return fill(moment, BigDecimal.ZERO, "", null, null, null);
  }

  RowMeaning.Fill fill(
      Moment moment,
      BigDecimal fee,
      String feeCurrency,
      @Nullable String id,
      @Nullable String orderId,
      @Nullable String account)
      throws DamagedRow {
    Pair pair = pair();
    boolean buy = pair.base().equals(in);
    BigDecimal base = buy ? inAmount : outAmount;
    BigDecimal quote = buy ? outAmount : inAmount;
    return new RowMeaning.Fill(
        pair.symbol(),
        buy ? Side.BUY : Side.SELL,
        base,
        price(quote, base),
        fee,
        feeCurrency,
        moment,
        id,
        orderId,
        account);
  }

  Pair pair() throws DamagedRow {
    if (in.equals(out)) {
      throw new DamagedRow("%s was exchanged for itself.".formatted(DamagedRow.quoted(in)));
    }
    try {
      return QuoteOrder.pair(in, out);
    } catch (IllegalArgumentException e) {
      throw new DamagedRow(
          "%s and %s are no pair.".formatted(DamagedRow.quoted(in), DamagedRow.quoted(out)));
    }
  }

  /// Quote for one base, exact where it can be written out.
  static BigDecimal price(BigDecimal quote, BigDecimal base) throws DamagedRow {
    if (base.signum() == 0) {
      throw new DamagedRow("The quantity must be above zero.");
    }
    BigDecimal price = quote.abs().divide(base.abs(), MathContext.DECIMAL64).stripTrailingZeros();
    return price.scale() < 0 ? price.setScale(0) : price;
  }
}
