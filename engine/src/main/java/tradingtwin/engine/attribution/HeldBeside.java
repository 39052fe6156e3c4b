package tradingtwin.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What an account held beside a trip at any moment.
final class HeldBeside {
  private final List<Course> byOpening;
  private final long[] lastEnd;

  private HeldBeside(List<Course> byOpening, long[] lastEnd) {
    this.byOpening = byOpening;
    this.lastEnd = lastEnd;
  }

  /// Of trips in the order of their opening.
  static HeldBeside of(List<Course> byOpening) {
    long[] lastEnd = new long[byOpening.size()];
    long last = Long.MIN_VALUE;
    for (int i = 0; i < lastEnd.length; i++) {
      last = Math.max(last, end(byOpening.get(i)));
      lastEnd[i] = last;
    }
    return new HeldBeside(byOpening, lastEnd);
  }

  /// A position before a moment.
  ///
  /// @param units how much of it, above zero
  /// @param cost average price
  record Held(Course course, double units, double cost) {
    /// Whether it stands at a loss at that price; not where none is known.
    boolean below(OptionalDouble price) {
      return price.isPresent() && course.sign() * (price.getAsDouble() - cost) < 0;
    }
  }

  /// The other positions of the trip's account, opened before `t` and not ended by then.
  List<Held> at(long t, Course trip) {
    List<Held> held = new ArrayList<>();
    for (int i = openedBefore(t) - 1; i >= 0 && lastEnd[i] > t; i--) {
      Course other = byOpening.get(i);
      if (other.openedBy() != trip.openedBy()
          && other.account().equals(trip.account())
          && end(other) > t) {
        held.add(before(t, other));
      }
    }
    return held;
  }

  private int openedBefore(long t) {
    int low = 0;
    int high = byOpening.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byOpening.get(middle).openedAt() < t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Held before(long t, Course course) {
    double units = 0;
    double cost = 0;
    for (Step step : course.steps()) {
      if (step.at() >= t) {
        break;
      }
      if (step.entry()) {
        cost = (cost * units + step.price() * step.part()) / (units + step.part());
        units += step.part();
      } else {
        units -= units * step.part();
      }
    }
    return new Held(course, units, cost);
  }

  private static long end(Course course) {
    return course.ended() ? course.closedAt() : Long.MAX_VALUE;
  }
}
