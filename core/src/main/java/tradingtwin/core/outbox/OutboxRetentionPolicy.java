package tradingtwin.core.outbox;

/// How long events can be replayed.
///
/// @param monthsAhead partitions made before their month begins
/// @param monthsKept whole months before the present one that stay
public record OutboxRetentionPolicy(int monthsAhead, int monthsKept) {
  /// Two ahead survive a long stop; three kept are longer than any holiday.
  public static final OutboxRetentionPolicy DEFAULT = new OutboxRetentionPolicy(2, 3);

  public OutboxRetentionPolicy {
    if (monthsAhead < 1 || monthsKept < 1) {
      throw new IllegalArgumentException("at least one month ahead and one kept");
    }
  }
}
