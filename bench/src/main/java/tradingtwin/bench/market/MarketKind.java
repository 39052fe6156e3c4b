package tradingtwin.bench.market;

/// How the prices of an invented market come about.
public enum MarketKind {
  /// Blocks of real bars put together anew (stationary bootstrap, Politis & Romano 1994).
  BOOTSTRAP,
  /// GARCH(1,1) with Student's t.
  GARCH,
  /// Spells of drift, jumps, and an intraday rhythm of volatility and volume.
  REGIMES
}
