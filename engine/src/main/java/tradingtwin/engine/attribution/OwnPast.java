package tradingtwin.engine.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a trader's own record said before an instant: usual sizes, holding times, losing exits,
/// entries a day. Nothing later is ever asked.
final class OwnPast {
  private static final int HOURS = 24;

  private final ZoneId zone;
  private final PastQuantile sizes;
  private final PastQuantile held;
  private final PastQuantile losersHeld;
  private final PastQuantile losingReturns;
  private final PastQuantile entriesPerDay;
  private final long half;
  private final double[] netByHour = new double[HOURS];

  private OwnPast(List<Course> courses, Cases cases, ZoneId zone, AttributionPolicy policy) {
    this.zone = zone;
    int least = policy.minimumHistory();
    List<Course> ended = courses.stream().filter(Course::ended).toList();
    List<Course> losers = ended.stream().filter(each -> each.outcome().net() < 0).toList();
    sizes = median(sizes(cases), least);
    held = median(holds(ended), least);
    losersHeld = median(holds(losers), least);
    losingReturns = median(losingReturns(courses), least);
    entriesPerDay =
        PastQuantile.of(perDay(cases.entries().stream(), zone), policy.usualDay(), least);
    half = half(cases);
    for (Course course : ended) {
      if (course.closedAt() < half) {
        netByHour[hour(course.openedAt())] += course.outcome().net();
      }
    }
  }

  static OwnPast of(List<Course> courses, Cases cases, ZoneId zone, AttributionPolicy policy) {
    return new OwnPast(courses, cases, zone, policy);
  }

  /// Median money of an entry.
  OptionalDouble size(long t) {
    return sizes.before(t);
  }

  /// Median milliseconds from opening to end.
  OptionalDouble held(long t) {
    return held.before(t);
  }

  /// Median milliseconds from opening to end of trips that lost.
  OptionalDouble losersHeld(long t) {
    return losersHeld.before(t);
  }

  /// Median return of losing exits, below zero, as a fraction.
  OptionalDouble losingReturn(long t) {
    return losingReturns.before(t);
  }

  /// Usual entries of a day with entries, from days that had ended.
  OptionalDouble entriesPerDay(long t) {
    return entriesPerDay.before(t);
  }

  /// Whether the second half of the record, counted in entries, has begun.
  boolean secondHalf(long t) {
    return t >= half;
  }

  /// Whether trips opened in that hour of the day lost money in the first half of the record.
  boolean losingHour(long t) {
    return netByHour[hour(t)] < 0;
  }

  private int hour(long t) {
    return Instant.ofEpochMilli(t).atZone(zone).getHour();
  }

  private static PastQuantile median(List<PastQuantile.Seen> seen, int least) {
    return PastQuantile.of(seen, 0.5, least);
  }

  static List<PastQuantile.Seen> sizes(Cases cases) {
    return cases.entries().stream()
        .map(Case::step)
        .map(step -> new PastQuantile.Seen(step.at(), step.part() * step.price()))
        .toList();
  }

  private static List<PastQuantile.Seen> holds(List<Course> ended) {
    return ended.stream()
        .map(each -> new PastQuantile.Seen(each.closedAt(), (double) each.held()))
        .toList();
  }

  /// Each exit at a loss, by its return on the average price paid.
  static List<PastQuantile.Seen> losingReturns(List<Course> courses) {
    List<PastQuantile.Seen> seen = new ArrayList<>();
    for (Course course : courses) {
      double units = 0;
      double cost = 0;
      for (Step step : course.steps()) {
        if (step.entry()) {
          cost = (cost * units + step.price() * step.part()) / (units + step.part());
          units += step.part();
        } else {
          double gained = course.sign() * (step.price() - cost) / cost;
          units -= units * step.part();
          if (gained < 0) {
            seen.add(new PastQuantile.Seen(step.at(), gained));
          }
        }
      }
    }
    return seen;
  }

  /// So many on each day with any, seen in the last moment of the day.
  static List<PastQuantile.Seen> perDay(Stream<Case> cases, ZoneId zone) {
    Map<Long, Integer> counts = new TreeMap<>();
    cases.forEach(each -> counts.merge(each.day(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(day -> new PastQuantile.Seen(DayEnds.of(day.getKey(), zone) - 1, day.getValue()))
        .toList();
  }

  private static long half(Cases cases) {
    List<Case> entries = cases.entries();
    return entries.isEmpty() ? 0 : entries.get(entries.size() / 2).step().at();
  }
}
