package tradingtwin.app.disposition;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.bias.BiasPolicies;
import tradingtwin.engine.bias.OdeanDisposition;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.transactioncount.AssetCount;
import tradingtwin.engine.transactioncount.CountRules;
import tradingtwin.engine.transactioncount.Measures;
import tradingtwin.engine.transactioncount.Transaction;
import tradingtwin.engine.transactioncount.TransactionCount;

/// The way from two files to rows: one an investor and asset, both in the order of their
/// names.
public final class CountingDisposition {
  private CountingDisposition() {}

  /// What was counted.
  ///
  /// @param rows one an investor and asset
  /// @param remarks what a reader must know beside the numbers
  public record Counted(List<Map<String, @Nullable Object>> rows, List<String> remarks) {

    /// The rows as CSV with a header; what is not known is empty.
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      rows.stream().findFirst().ifPresent(row -> lines.add(String.join(",", row.keySet())));
      for (var row : rows) {
        lines.add(
            row.values().stream()
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(",")));
      }
      return lines;
    }
  }

  /// A transaction at a time, as R's dispositionEffect.
  public static Counted perTransaction(Path fills, Path prices, CountRules rules) {
    Quotes quotes = Quotes.of(prices);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    int[] withoutPrice = {0};
    Transactions.of(fills)
        .forEach(
            (investor, own) -> {
              var count = TransactionCount.of(own, quotes.instants(investor), rules);
              withoutPrice[0] += count.withoutPrice();
              count.assets().forEach(asset -> rows.add(row(investor, asset)));
            });
    return new Counted(
        rows,
        withoutPrice[0] == 0
            ? List.of()
            : List.of(
                withoutPrice[0]
                    + " times an open asset had no price at the instant of a transaction and was"
                    + " left out."));
  }

  /// By sale days, as Odean; the day's high and low are the highest and lowest price of that
  /// day in the file.
  public static Counted odean(Path fills, Path prices) {
    Quotes quotes = Quotes.of(prices);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    int[] ofNothing = {0};
    Transactions.of(fills)
        .forEach(
            (investor, own) -> {
              List<Fill> traded = fills(investor, own);
              ofNothing[0] += own.size() - traded.size();
              var count = OdeanDisposition.of(traded, quotes.days(investor), BiasPolicies.DEFAULT);
              rows.addAll(rows(investor, count));
            });
    return new Counted(
        rows,
        ofNothing[0] == 0
            ? List.of()
            : List.of(ofNothing[0] + " transactions of no units were left out."));
  }

  private static Map<String, @Nullable Object> row(String investor, AssetCount asset) {
    Optional<Measures> measures = asset.measures();
    return DispositionRow.of(
        investor,
        asset.asset(),
        measures.map(Measures::count).orElse(null),
        measures.map(Measures::total).orElse(null),
        measures.map(Measures::value).orElse(null),
        measures.map(Measures::duration).orElse(null));
  }

  private static List<Fill> fills(String investor, List<Transaction> own) {
    List<Fill> fills = new ArrayList<>();
    for (Transaction each : own) {
      if (each.qty() > 0) {
        fills.add(
            new Fill(
                Integer.toString(fills.size()),
                investor,
                each.asset(),
                each.side(),
                BigDecimal.valueOf(each.qty()),
                BigDecimal.valueOf(each.price()),
                BigDecimal.ZERO,
                "",
                each.at(),
                TsPrecision.SECOND,
                Optional.empty(),
                fills.size()));
      }
    }
    return fills;
  }

  private static List<Map<String, @Nullable Object>> rows(String investor, OdeanDisposition count) {
    var pooled = count.pooled();
    var shares =
        new DispositionRow.Shares(
            pooled.pgr().orElse(null),
            pooled.plr().orElse(null),
            pooled.test().map(OdeanDisposition.Test::effect).orElse(null),
            pooled.test().map(OdeanDisposition.Test::error).orElse(null),
            pooled.test().map(OdeanDisposition.Test::t).orElse(null));
    return count.bySymbol().entrySet().stream()
        .map(each -> DispositionRow.of(investor, each.getKey(), cells(each), shares))
        .toList();
  }

  private static OdeanDisposition.@Nullable Cells cells(
      Map.Entry<String, Optional<OdeanDisposition.Cells>> entry) {
    return entry.getValue().orElse(null);
  }
}
