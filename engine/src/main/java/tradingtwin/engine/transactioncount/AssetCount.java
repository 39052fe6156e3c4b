package tradingtwin.engine.transactioncount;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.transactioncount.Measures.Effects;

/// One asset of one investor after the last transaction.
///
/// @param asset what was traded
/// @param quantity units held, below zero for a short
/// @param price average cost, 0 when flat
/// @param at when it was opened, or when it became flat
/// @param measures what was counted; empty when nothing ever was, which is not zero
public record AssetCount(
    String asset, double quantity, double price, Instant at, Optional<Measures> measures) {

  /// The investor's figure: the mean over assets of which something was counted.
  public static Optional<Effects> mean(List<AssetCount> assets) {
    List<Effects> counted =
        assets.stream().flatMap(each -> each.measures().stream()).map(Measures::effects).toList();
    int n = counted.size();
    return n == 0
        ? Optional.empty()
        : Optional.of(
            new Effects(
                counted.stream().mapToDouble(Effects::count).sum() / n,
                counted.stream().mapToDouble(Effects::total).sum() / n,
                counted.stream().mapToDouble(Effects::value).sum() / n,
                counted.stream().mapToDouble(Effects::duration).sum() / n));
  }
}
