package tradingtwin.app.disposition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.bias.OdeanDisposition;
import tradingtwin.engine.transactioncount.Quartet;

/// One investor and asset under the package's names; a number that is not known is null.
///
/// Names: `investor`, `asset`, `RG_count` to `PL_duration`, and for Odean's count the
/// investor's `PGR`, `PLR`, `DE`, `SE` and `t`, the same on each of the investor's rows.
final class DispositionRow {
  private DispositionRow() {}

  /// The investor's figures by Odean's count.
  record Shares(
      @Nullable Double pgr,
      @Nullable Double plr,
      @Nullable Double effect,
      @Nullable Double error,
      @Nullable Double t) {}

  static Map<String, @Nullable Object> of(
      String investor,
      String asset,
      @Nullable Quartet count,
      @Nullable Quartet total,
      @Nullable Quartet value,
      @Nullable Quartet duration) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    figures.put("investor", investor);
    figures.put("asset", asset);
    put(figures, "count", count);
    put(figures, "total", total);
    put(figures, "value", value);
    put(figures, "duration", duration);
    return figures;
  }

  /// Odean counts cases and nothing else: units, returns and hours stay unknown.
  static Map<String, @Nullable Object> of(
      String investor, String asset, OdeanDisposition.@Nullable Cells cells, Shares shares) {
    Quartet count =
        cells == null
            ? null
            : new Quartet(
                cells.realisedGains(),
                cells.realisedLosses(),
                cells.paperGains(),
                cells.paperLosses());
    Map<String, @Nullable Object> row = of(investor, asset, count, null, null, null);
    row.put("PGR", shares.pgr());
    row.put("PLR", shares.plr());
    row.put("DE", shares.effect());
    row.put("SE", shares.error());
    row.put("t", shares.t());
    return row;
  }

  private static void put(
      Map<String, @Nullable Object> figures, String measure, @Nullable Quartet quartet) {
    figures.put("RG_" + measure, quartet == null ? null : number(quartet.rg()));
    figures.put("RL_" + measure, quartet == null ? null : number(quartet.rl()));
    figures.put("PG_" + measure, quartet == null ? null : number(quartet.pg()));
    figures.put("PL_" + measure, quartet == null ? null : number(quartet.pl()));
  }

  /// Whole numbers without a point.
  private static Object number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? (Object) (long) value : (Object) value;
  }
}
