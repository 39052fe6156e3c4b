package tradingtwin.engine.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import tradingtwin.engine.candles.Market;

/// A trader's trips lived once more in the order of time, within limits or without, and valued at
/// the end of each day. Only bars that had closed are read, and the opening of the bar after.
final class Replay {
  /// What can be paid of an entry is left out when it is less than this share of it.
  private static final double SHARE_LEFT_OUT = 1e-6;

  private final TwinLimits limits;
  private final Optional<Funds> known;
  private final Funds funds = new Funds();
  private final ZoneId zone;
  private final Marks marks;
  private final Set<Holding> open = new LinkedHashSet<>();
  private final PriorityQueue<Event> events;
  private final List<Day> days = new ArrayList<>();
  private double banked;
  private double bankedFees;
  private long coolingFrom = Long.MIN_VALUE;
  private long today = Long.MIN_VALUE;
  private int openingsToday;
  private int skipped;
  private int sizedDown;

  /// The end of one day.
  ///
  /// @param day counted from 1970
  /// @param equity realised and open result after fees
  /// @param fees fees paid so far
  /// @param exposure money in open positions, longs and shorts
  record Day(long day, double equity, double fees, double exposure) {}

  /// A step of a trip, or a stop of it where the step is nobody's decision.
  private record Event(long at, Holding holding, Step step, long next) {
    static final Comparator<Event> IN_TIME =
        Comparator.comparingLong(Event::at)
            .thenComparingInt(event -> event.step().decision())
            .thenComparingInt(event -> event.step().entry() ? 1 : 0);
  }

  private Replay(
      List<Course> courses,
      Market market,
      TwinLimits limits,
      Optional<Funds> known,
      AttributionPolicies policies) {
    this.limits = limits;
    this.known = known;
    zone = policies.zone();
    marks = new Marks(market, policies.twin().oldestBar());
    events = new PriorityQueue<>(Math.max(1, 2 * courses.size()), Event.IN_TIME);
    for (Course course : courses) {
      Holding holding = new Holding(course, market);
      List<Step> steps = course.steps();
      for (int i = 0; i < steps.size(); i++) {
        long next = i + 1 < steps.size() ? steps.get(i + 1).at() : Long.MAX_VALUE;
        events.add(new Event(steps.get(i).at(), holding, steps.get(i), next));
      }
    }
  }

  /// As it was.
  static Replay of(List<Course> courses, Market market, AttributionPolicies policies) {
    Replay replay = new Replay(courses, market, TwinLimits.none(), Optional.empty(), policies);
    replay.run();
    return replay;
  }

  /// Within limits, and with no more money than this replay shows.
  Replay within(
      TwinLimits tighter, List<Course> courses, Market market, AttributionPolicies policies) {
    Replay replay = new Replay(courses, market, tighter, Optional.of(funds), policies);
    replay.run();
    return replay;
  }

  private void run() {
    long last = events.stream().mapToLong(Event::at).max().orElse(Long.MIN_VALUE);
    while (!events.isEmpty() && events.element().at() <= last) {
      Event event = events.remove();
      turnTo(day(event.at()));
      Holding holding = event.holding();
      if (holding.over()) {
        skipped += event.step().entry() ? 1 : 0;
      } else if (event.step().entry()) {
        enter(event);
      } else {
        leave(event);
      }
      marks.seen(holding.course().symbol(), event.step());
    }
    if (!days.isEmpty() || today != Long.MIN_VALUE) {
      endDay();
    }
  }

  private long day(long at) {
    return Instant.ofEpochMilli(at).atZone(zone).toLocalDate().toEpochDay();
  }

  private void turnTo(long day) {
    if (today == Long.MIN_VALUE) {
      today = day;
    }
    while (today < day) {
      endDay();
      today++;
      openingsToday = 0;
    }
  }

  private void endDay() {
    long end = DayEnds.of(today, zone);
    double equity = banked;
    double fees = bankedFees;
    double exposure = 0;
    for (Holding holding : open) {
      double price = marks.at(holding.course().symbol(), end);
      equity += holding.worth(price);
      fees += holding.fees();
      exposure += holding.units() * price;
    }
    days.add(new Day(today, equity, fees, exposure));
  }

  private void enter(Event event) {
    Holding holding = event.holding();
    Step step = event.step();
    TwinLimits.Limits now = limits.at(step.at());
    if (holding.flat() && refused(step.at(), now)) {
      holding.giveUp();
      skipped++;
      return;
    }
    double units = payable(step, now.size().orElse(Double.MAX_VALUE) / step.price());
    if (units < SHARE_LEFT_OUT * step.part()) {
      skipped++;
      if (holding.flat()) {
        holding.giveUp();
      }
      return;
    }
    sizedDown += units < step.part() ? 1 : 0;
    openingsToday += holding.flat() ? 1 : 0;
    holding.enter(units, step.price(), step.feeRate());
    open.add(holding);
    funds.seen(step.at(), Funds.free(banked, open));
    watch(event);
  }

  private double payable(Step step, double most) {
    double wished = Math.min(step.part(), most);
    return known.map(had -> had.payable(step, wished, Funds.free(banked, open))).orElse(wished);
  }

  private boolean refused(long at, TwinLimits.Limits now) {
    boolean cooling =
        now.pause().isPresent()
            && coolingFrom != Long.MIN_VALUE
            && at - coolingFrom < now.pause().getAsDouble();
    boolean full = now.openings().isPresent() && openingsToday >= now.openings().getAsDouble();
    return cooling || full;
  }

  private void leave(Event event) {
    Holding holding = event.holding();
    Step step = event.step();
    holding.leave(step.part(), step.price(), step.feeRate());
    if (!holding.flat()) {
      watch(event);
      return;
    }
    coolingFrom = holding.lost() ? step.at() : coolingFrom;
    banked += holding.worth(step.price());
    bankedFees += holding.fees();
    open.remove(holding);
    holding.giveUp();
  }

  /// Puts the stop that comes before the trip's next step, if one does, among the events.
  private void watch(Event event) {
    Holding holding = event.holding();
    OptionalDouble level = limits.at(event.at()).stop();
    if (level.isPresent()) {
      holding
          .stopped(level.getAsDouble(), event.at(), event.next())
          .map(hit -> hit.exit(holding.course().feeRate()))
          .ifPresent(exit -> events.add(new Event(exit.at(), holding, exit, event.next())));
    }
  }

  List<Day> days() {
    return days;
  }

  Set<String> markedAtLastFill() {
    return marks.withoutBars();
  }

  int skipped() {
    return skipped;
  }

  int sizedDown() {
    return sizedDown;
  }

  TwinCurve.Totals totals() {
    double highest = 0;
    double deepest = 0;
    double exposure = 0;
    for (Day day : days) {
      exposure = Math.max(exposure, day.exposure());
      highest = Math.max(highest, day.equity());
      deepest = Math.max(deepest, highest - day.equity());
    }
    Day last = days.isEmpty() ? new Day(0, 0, 0, 0) : days.getLast();
    return new TwinCurve.Totals(last.equity() + last.fees(), last.fees(), deepest, exposure);
  }
}
