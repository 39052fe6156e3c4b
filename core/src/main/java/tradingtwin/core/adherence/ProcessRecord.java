package tradingtwin.core.adherence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.AdherenceDay;
import tradingtwin.contracts.views.AdherenceDays;
import tradingtwin.contracts.views.Streaks;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.matching.Matched;
import tradingtwin.engine.rules.DecisionsSaved;
import tradingtwin.engine.rules.ProcessDay;
import tradingtwin.engine.rules.ProcessDays;
import tradingtwin.engine.rules.ProcessStreak;

/// A trader's days by plan: streaks, decisions saved, adherence. Profit and volume never count.
public final class ProcessRecord {
  private static final int DAYS_SHOWN = 28;
  private static final int WEEK = 7;

  private final TenantDatabase database;
  private final FillMatches matches;
  private final Breaches breaches;
  private final AdherenceScores scores;
  private final PlansLeft left;
  private final Accounts accounts;
  private final InstantSource clock;

  ProcessRecord(
      TenantDatabase database,
      FillMatches matches,
      Breaches breaches,
      AdherenceScores scores,
      PlansLeft left,
      Accounts accounts,
      InstantSource clock) {
    this.database = database;
    this.matches = matches;
    this.breaches = breaches;
    this.scores = scores;
    this.left = left;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// Planned days in a row, the last weeks, and what was left in time.
  public Streaks streaks(String userId) {
    return database.as(
        userId,
        () -> {
          Matched now = matches.look(userId);
          List<ProcessDay> days = ProcessDays.of(now.matches(), broken(now.zone()), now.zone());
          ProcessStreak streak = ProcessStreak.of(days);
          LocalDate today = clock.instant().atZone(now.zone()).toLocalDate();
          List<AdherenceDay> week = week(userId, today);
          return new Streaks(
              streak.current(),
              streak.best(),
              days(days, firstDay(now), today),
              saved(DecisionsSaved.of(left.of(now))),
              mean(week),
              week);
        });
  }

  /// Adherence of the last days that have a planned trade.
  public AdherenceDays adherence(String userId, int days) {
    return database.as(
        userId,
        () -> {
          ZoneId zone = accounts.choice(userId).zone();
          LocalDate today = clock.instant().atZone(zone).toLocalDate();
          return new AdherenceDays(scores.days(userId, today.minusDays(days - 1L)));
        });
  }

  private List<Instant> broken(ZoneId zone) {
    return breaches.days().stream().map(day -> day.atTime(12, 0).atZone(zone).toInstant()).toList();
  }

  private static Optional<LocalDate> firstDay(Matched now) {
    return now.firstUsed().map(at -> at.atZone(now.zone()).toLocalDate());
  }

  private static List<Streaks.Day> days(
      List<ProcessDay> known, Optional<LocalDate> first, LocalDate today) {
    Map<LocalDate, ProcessDay> byDay = new HashMap<>();
    known.forEach(day -> byDay.put(day.day(), day));
    List<Streaks.Day> shown = new ArrayList<>();
    for (LocalDate day = today.minusDays(DAYS_SHOWN - 1L); !day.isAfter(today); ) {
      boolean before = first.isEmpty() || day.isBefore(first.get());
      shown.add(
          before
              ? new Streaks.Day(day.toString(), Streaks.Day.State.BEFORE_GATE, null)
              : day(day, byDay.get(day)));
      day = day.plusDays(1);
    }
    return shown;
  }

  private static Streaks.Day day(LocalDate date, @Nullable ProcessDay day) {
    String name = date.toString();
    if (day == null) {
      return new Streaks.Day(name, Streaks.Day.State.REST, null);
    }
    return switch (day.effect()) {
      case COUNTS -> new Streaks.Day(name, Streaks.Day.State.PLANNED, null);
      case KEEPS ->
          new Streaks.Day(
              name, Streaks.Day.State.REST, day.open() > 0 ? "A question is open." : null);
      case ENDS -> new Streaks.Day(name, Streaks.Day.State.BROKEN, why(day));
    };
  }

  private static String why(ProcessDay day) {
    int offPlan = day.entries() - day.planned() - day.open();
    List<String> said = new ArrayList<>();
    if (offPlan > 0) {
      said.add(offPlan + " of " + day.entries() + " entries not by plan");
    }
    if (day.breaches() > 0) {
      said.add(day.breaches() == 1 ? "1 rule broken" : day.breaches() + " rules broken");
    }
    return String.join(", ", said) + ".";
  }

  private List<AdherenceDay> week(String userId, LocalDate today) {
    Map<String, AdherenceDay> known = new HashMap<>();
    LocalDate first = today.minusDays(WEEK - 1L);
    scores.days(userId, first).forEach(day -> known.put(day.day(), day));
    List<AdherenceDay> week = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
      week.add(known.getOrDefault(day.toString(), new AdherenceDay(day.toString(), null)));
    }
    return week;
  }

  private static @Nullable Double mean(List<AdherenceDay> week) {
    OptionalDouble mean =
        week.stream()
            .map(AdherenceDay::score)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  /// What is not known yet is neither better nor worse.
  private static Streaks.Saved saved(DecisionsSaved decisions) {
    int count = decisions.saved().size();
    int better = decisions.better().n();
    int worse = decisions.worse().n();
    return new Streaks.Saved(count, better, worse, count - better - worse);
  }
}
