package tradingtwin.engine.bias;

import java.util.OptionalDouble;
import tradingtwin.engine.statistics.Normal;

/// Realised and paper gains and losses on sale days, pooled over everything held.
///
/// Source: Odean 1998, "Are investors reluctant to realize their losses?"
///
/// @param realisedGains positions sold above cost
/// @param realisedLosses positions sold below cost
/// @param paperGains positions kept that stood above cost all day
/// @param paperLosses positions kept that stood below cost all day
record OdeanCount(int realisedGains, int realisedLosses, int paperGains, int paperLosses) {

  int gains() {
    return realisedGains + paperGains;
  }

  int losses() {
    return realisedLosses + paperLosses;
  }

  int sales() {
    return realisedGains + realisedLosses;
  }

  /// Share of gains that was realised; empty without gains.
  OptionalDouble pgr() {
    return share(realisedGains, gains());
  }

  /// Share of losses that was realised; empty without losses.
  OptionalDouble plr() {
    return share(realisedLosses, losses());
  }

  /// How surprised one should be by these counts.
  ///
  /// @param effect PGR − PLR
  /// @param error its standard error
  /// @param t effect over error
  /// @param p chance of a t at least as large without the habit
  record Statistic(double effect, double error, double t, double p) {}

  /// The test of PGR > PLR; both gains and losses must be there. Where both shares are 0 or 1 the
  /// error is taken at (k + ½)/(n + 1), so that it is never nothing.
  Statistic statistic() {
    double pgr = pgr().orElseThrow();
    double plr = plr().orElseThrow();
    double variance = variance(pgr, gains()) + variance(plr, losses());
    if (variance == 0) {
      variance =
          variance((realisedGains + 0.5) / (gains() + 1), gains())
              + variance((realisedLosses + 0.5) / (losses() + 1), losses());
    }
    double effect = pgr - plr;
    double error = Math.sqrt(variance);
    return new Statistic(effect, error, effect / error, Normal.upper(effect / error));
  }

  private static double variance(double share, int n) {
    return share * (1 - share) / n;
  }

  private static OptionalDouble share(int k, int n) {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) k / n);
  }
}
