package tradingtwin.core.adherence;

/// When groups of entries may be compared.
///
/// @param needed ended trades that a group needs before its mean says anything
public record LedgerPolicy(int needed) {
  /// Below ten, one trade moves the mean by more than any effect of a gate; our own choice.
  public static final LedgerPolicy DEFAULT = new LedgerPolicy(10);

  public LedgerPolicy {
    if (needed < 2) {
      throw new IllegalArgumentException("one trade has no spread");
    }
  }
}
