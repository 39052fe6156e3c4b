package tradingtwin.core.trades;

/// What is told while many fills are saved, from inside the transaction that saves them.
@FunctionalInterface
public interface SavingProgress {
  /// For those whom nobody watches.
  SavingProgress UNWATCHED = (saved, total) -> {};

  /// So many are written, none of them for good yet; what this throws takes all of them back.
  void saved(int saved, int total);
}
