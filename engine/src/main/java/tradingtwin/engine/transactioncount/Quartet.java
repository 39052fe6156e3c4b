package tradingtwin.engine.transactioncount;

/// One measure of what was realised and what was kept.
///
/// @param rg of realised gains
/// @param rl of realised losses
/// @param pg of paper gains
/// @param pl of paper losses
public record Quartet(double rg, double rl, double pg, double pl) {

  /// RG/(RG + PG) − |RL/(RL + PL)|, each share 0 where there is nothing.
  public double effect() {
    return share(rg, pg) - Math.abs(share(rl, pl));
  }

  /// RG − |RL|, the package's figure for durations.
  public double difference() {
    return rg - Math.abs(rl);
  }

  private static double share(double realised, double kept) {
    double all = realised + kept;
    return all == 0 ? 0 : realised / all;
  }
}
