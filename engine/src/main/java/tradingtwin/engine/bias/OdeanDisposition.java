package tradingtwin.engine.bias;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;

/// Odean's count of one trader on its own, for those who want the numbers and no finding: per
/// symbol, and pooled with its shares and t.
///
/// @param bySymbol what was counted, by symbol; empty for one never held on a sale day
/// @param pooled the same over all symbols, with its shares
/// @param symbolsWithoutBars symbols that dropped out for want of prices
public record OdeanDisposition(
    Map<String, Optional<Cells>> bySymbol, Pooled pooled, List<String> symbolsWithoutBars) {

  /// Realised and paper gains and losses on sale days.
  public record Cells(int realisedGains, int realisedLosses, int paperGains, int paperLosses) {}

  /// The trader's figures.
  ///
  /// @param pgr share of gains realised; empty without gains
  /// @param plr share of losses realised; empty without losses
  /// @param test difference of the two, its error and t; empty unless both are there
  public record Pooled(Optional<Double> pgr, Optional<Double> plr, Optional<Test> test) {}

  /// Odean's test of that difference.
  ///
  /// @param effect PGR − PLR
  /// @param error its standard error
  /// @param t effect over error
  public record Test(double effect, double error, double t) {}

  /// The count of these fills, given in any order.
  public static OdeanDisposition of(List<Fill> fills, Market market, BiasPolicies policies) {
    Ledger ledger = Ledger.of(fills, policies.decisions());
    SaleDays days =
        new SaleDays(new TraderRecord(ledger, market, "", policies, new Charts(market)));
    OdeanCount all = Disposition.count(days.of(ledger.moves()));
    Map<String, Optional<Cells>> bySymbol = new TreeMap<>();
    for (String symbol : new TreeSet<>(fills.stream().map(Fill::symbol).toList())) {
      bySymbol.put(symbol, days.of(symbol).map(OdeanDisposition::cells));
    }
    return new OdeanDisposition(bySymbol, pooled(all), days.symbolsWithoutBars());
  }

  private static Cells cells(OdeanCount count) {
    return new Cells(
        count.realisedGains(), count.realisedLosses(), count.paperGains(), count.paperLosses());
  }

  private static Pooled pooled(OdeanCount all) {
    Optional<Double> pgr = boxed(all.pgr());
    Optional<Double> plr = boxed(all.plr());
    return new Pooled(
        pgr,
        plr,
        pgr.isPresent() && plr.isPresent() ? Optional.of(test(all.statistic())) : Optional.empty());
  }

  private static Test test(OdeanCount.Statistic statistic) {
    return new Test(statistic.effect(), statistic.error(), statistic.t());
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
