package tradingtwin.core.journal;

import java.util.List;
import tradingtwin.contracts.views.Quadrant;
import tradingtwin.contracts.views.Quadrant.Point;

/// Decisions held against what they brought.
///
/// A decision is judged by adherence alone; an outcome of nothing counts as no gain.
public final class Quadrants {
  private final Scores scores;
  private final JournalPolicy policy;

  Quadrants(Scores scores, JournalPolicy policy) {
    this.scores = scores;
    this.policy = policy;
  }

  public Quadrant of(String userId) {
    List<Point> points = scores.points(userId, policy.points());
    return new Quadrant(policy.needed(), points.size(), points, policy.kept(), counts(points));
  }

  private Quadrant.Counts counts(List<Point> points) {
    return new Quadrant.Counts(
        count(points, true, true),
        count(points, true, false),
        count(points, false, true),
        count(points, false, false));
  }

  private int count(List<Point> points, boolean kept, boolean gain) {
    return (int)
        points.stream()
            .filter(point -> point.adherence() >= policy.kept() == kept)
            .filter(point -> point.netPnl().signum() > 0 == gain)
            .count();
  }
}
