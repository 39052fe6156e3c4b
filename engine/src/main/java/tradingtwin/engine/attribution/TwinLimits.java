package tradingtwin.engine.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The trader's own limits, taken anew every so many days from everything before.
final class TwinLimits {
  private static final double FIRST_QUARTER = 0.25;
  private static final double MIDDLE = 0.5;
  private static final double THIRD_QUARTER = 0.75;

  private final List<Limits> inForce;

  private TwinLimits(List<Limits> inForce) {
    this.inForce = List.copyOf(inForce);
  }

  /// Limits taken from decisions before an instant; one that the record does not show is absent.
  ///
  /// @param from the instant, epoch milliseconds; they hold from there on
  /// @param pause least milliseconds between a losing trip's end and the next opening
  /// @param size largest money of an entry
  /// @param openings most openings of a day
  /// @param stop return at which a trip is left, below zero, as a fraction
  record Limits(
      long from,
      OptionalDouble pause,
      OptionalDouble size,
      OptionalDouble openings,
      OptionalDouble stop) {

    static final Limits NONE =
        new Limits(
            Long.MIN_VALUE,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
  }

  /// No limits at any time.
  static TwinLimits none() {
    return new TwinLimits(List.of());
  }

  static TwinLimits of(Courses courses, Cases cases, AttributionPolicies policies) {
    if (cases.entries().isEmpty()) {
      return none();
    }
    Estimates estimates = new Estimates(courses.all(), cases, policies);
    TwinPolicy policy = policies.twin();
    List<Limits> inForce = new ArrayList<>();
    long first = cases.entries().getFirst().step().at();
    long last = cases.entries().getLast().step().at();
    long gap = Duration.ofDays(policy.daysBetween()).toMillis();
    for (long from = first + gap; from <= last; from += gap) {
      if (estimates.sizes.countBefore(from) >= policy.minimumEntries()) {
        inForce.add(estimates.at(from));
      }
    }
    return new TwinLimits(inForce);
  }

  /// The limits in force at an instant.
  Limits at(long t) {
    int low = 0;
    int high = inForce.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inForce.get(middle).from() <= t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Limits.NONE : inForce.get(low - 1);
  }

  /// The last limits, as they are shown; empty when there never were any.
  Optional<TwinCurve.Rules> shown(TwinPolicy policy) {
    if (inForce.isEmpty()) {
      return Optional.empty();
    }
    Limits last = inForce.getLast();
    OptionalDouble pause = last.pause();
    OptionalDouble times =
        last.size().isPresent() ? OptionalDouble.of(policy.sizeTimes()) : OptionalDouble.empty();
    double minute = Duration.ofMinutes(1).toMillis();
    return Optional.of(
        new TwinCurve.Rules(
            pause.isPresent() ? OptionalDouble.of(pause.getAsDouble() / minute) : pause,
            times,
            last.openings(),
            last.stop(),
            Instant.ofEpochMilli(last.from())));
  }

  private static final class Estimates {
    private final TwinPolicy policy;
    private final PastQuantile pauses;
    private final PastQuantile sizes;
    private final PastQuantile openings;
    private final PastQuantile lowStop;
    private final PastQuantile stop;
    private final PastQuantile highStop;

    Estimates(List<Course> courses, Cases cases, AttributionPolicies policies) {
      policy = policies.twin();
      int least = policy.minimumCases();
      pauses = PastQuantile.of(calmPauses(courses), policy.pause(), least);
      sizes = PastQuantile.of(OwnPast.sizes(cases), MIDDLE, least);
      openings =
          PastQuantile.of(
              OwnPast.perDay(cases.entries().stream().filter(Case::opening), policies.zone()),
              policy.usualDay(),
              least);
      List<PastQuantile.Seen> losing = OwnPast.losingReturns(courses);
      lowStop = PastQuantile.of(losing, FIRST_QUARTER, least);
      stop = PastQuantile.of(losing, MIDDLE, least);
      highStop = PastQuantile.of(losing, THIRD_QUARTER, least);
    }

    Limits at(long from) {
      OptionalDouble median = sizes.before(from);
      return new Limits(
          from,
          pauses.before(from),
          median.isPresent()
              ? OptionalDouble.of(policy.sizeTimes() * median.getAsDouble())
              : median,
          openings.before(from),
          stableStop(from));
    }

    private OptionalDouble stableStop(long from) {
      OptionalDouble middle = stop.before(from);
      if (middle.isEmpty()) {
        return middle;
      }
      double spread = highStop.before(from).orElse(0) - lowStop.before(from).orElse(0);
      return spread <= policy.stopSpread() * -middle.getAsDouble()
          ? middle
          : OptionalDouble.empty();
    }

    /// Pauses from the end of a trip that did not lose to the next opening, in any symbol.
    private static List<PastQuantile.Seen> calmPauses(List<Course> courses) {
      long[] openings = courses.stream().mapToLong(Course::openedAt).sorted().toArray();
      List<PastQuantile.Seen> pauses = new ArrayList<>();
      for (Course course : courses) {
        if (!course.ended() || course.outcome().net() < 0) {
          continue;
        }
        int found = Arrays.binarySearch(openings, course.closedAt());
        int next = found >= 0 ? found : -found - 1;
        if (next < openings.length) {
          long at = openings[next];
          pauses.add(new PastQuantile.Seen(at, (double) at - course.closedAt()));
        }
      }
      return pauses;
    }
  }
}
