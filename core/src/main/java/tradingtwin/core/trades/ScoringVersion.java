package tradingtwin.core.trades;

/// Names what scoring does today; a new name scores everybody's fills again.
public final class ScoringVersion {
  public static final String CURRENT = "1";

  private ScoringVersion() {}
}
