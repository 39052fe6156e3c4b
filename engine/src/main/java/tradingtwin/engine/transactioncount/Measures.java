package tradingtwin.engine.transactioncount;

/// What was counted of one asset.
///
/// @param count times
/// @param total units
/// @param value returns against cost, summed and divided by all transactions of the asset
/// @param duration trading hours
public record Measures(Quartet count, Quartet total, Quartet value, Quartet duration) {

  /// The disposition effect by each measure.
  public Effects effects() {
    return new Effects(count.effect(), total.effect(), value.effect(), duration.difference());
  }

  /// The disposition effect by each measure.
  ///
  /// @param count by times
  /// @param total by units
  /// @param value by returns
  /// @param duration realised gains' trading hours minus those of realised losses
  public record Effects(double count, double total, double value, double duration) {}
}
