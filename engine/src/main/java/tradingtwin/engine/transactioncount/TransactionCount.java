package tradingtwin.engine.transactioncount;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Realised and paper gains and losses of one investor, counted at every transaction.
///
/// At each transaction, buys too, the traded asset counts as realised (traded against the position,
/// and what remains also as paper) or as paper (added to), every other open asset as paper at the
/// market price of that very instant. Odean counts sale days by the day's high and low instead: the
/// figures differ in size and may differ in sign.
///
/// Source: R package dispositionEffect 1.0.1, its documented behaviour.
///
/// @param assets one an asset, by name
/// @param withoutPrice how often an open asset had no price at the instant and was left out
public record TransactionCount(List<AssetCount> assets, int withoutPrice) {

  public TransactionCount {
    assets = List.copyOf(assets);
  }

  /// The count of one investor's transactions; those of one instant stay in the order given.
  public static TransactionCount of(
      List<Transaction> transactions, InstantPrices prices, CountRules rules) {
    Counting counting = new Counting(prices, rules);
    transactions.stream().sorted(Comparator.comparing(Transaction::at)).forEach(counting::play);
    return counting.result();
  }

  private static final class Counting {
    private final InstantPrices prices;
    private final CountRules rules;
    private final TreeMap<String, Holding> holdings = new TreeMap<>();
    private Instant before = Instant.MAX;
    private int withoutPrice;

    Counting(InstantPrices prices, CountRules rules) {
      this.prices = prices;
      this.rules = rules;
    }

    void play(Transaction trade) {
      double gap = before.equals(Instant.MAX) ? 0 : TradingHours.between(before, trade.at());
      boolean realisedOnly = gap < rules.thresholdHours();
      Holding own = holdings.computeIfAbsent(trade.asset(), any -> new Holding(trade.at()));
      if (own.open()) {
        own.traded(trade, gap, rules, realisedOnly);
      }
      if (!realisedOnly) {
        holdings.forEach((asset, other) -> keep(asset, other, trade, gap));
      }
      own.update(trade);
      before = trade.at();
    }

    private void keep(String asset, Holding other, Transaction trade, double gap) {
      if (!other.open() || asset.equals(trade.asset())) {
        return;
      }
      OptionalDouble price = prices.at(asset, trade.at());
      if (price.isPresent()) {
        other.kept(price.getAsDouble(), gap, rules);
      } else {
        withoutPrice++;
      }
    }

    TransactionCount result() {
      return new TransactionCount(
          holdings.entrySet().stream().map(e -> e.getValue().result(e.getKey())).toList(),
          withoutPrice);
    }
  }
}
