package tradingtwin.core.snapshots;

import java.time.Duration;

/// When a week of reports is closed.
///
/// @param afterTheWeek after its end, so that a report that was under way is in it; the product's
///     own choice
record SnapshotPolicy(Duration afterTheWeek) {
  static final SnapshotPolicy DEFAULT = new SnapshotPolicy(Duration.ofHours(1));

  SnapshotPolicy {
    if (!afterTheWeek.isPositive()) {
      throw new IllegalArgumentException("a report under way takes a while: " + afterTheWeek);
    }
  }
}
