package tradingtwin.bench.life;

/// How much the timing of decisions says of a habit to somebody who is told of each moment how
/// strongly the habit would pull, in standard errors of what would be seen without it.
///
/// @param knowingThePace to somebody who is told the trader's own pace of each moment as well
/// @param withoutThePace to somebody who has to see the pace of each day in that day's decisions
public record Testimony(double knowingThePace, double withoutThePace) {
  /// Before anything was seen.
  public static final Testimony NONE = new Testimony(Double.NaN, Double.NaN);

  /// Whether the habit changes when decisions are made at all.
  public boolean speaks() {
    return Double.isFinite(knowingThePace);
  }
}
