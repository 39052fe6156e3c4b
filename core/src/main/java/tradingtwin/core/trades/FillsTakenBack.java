package tradingtwin.core.trades;

/// What follows from fills and has to follow from those that are left, once some are taken back.
public interface FillsTakenBack {
  /// Reads the fills anew, in the transaction that took some of them back.
  void fillsTakenBack(String userId);
}
