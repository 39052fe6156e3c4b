package tradingtwin.core.biases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tradingtwin.contracts.views.BiasTimeline;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;

/// Tags week by week, in the trader's own weeks: clean weeks and weeks of rest are told apart.
public final class Timeline {
  private final TenantDatabase database;
  private final Accounts accounts;

  Timeline(TenantDatabase database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  private static final class Counts {
    private int fills;
    private final Map<Label, Integer> tags = new EnumMap<>(Label.class);
  }

  /// Every week from the first fill to the last; denied tags do not count.
  public BiasTimeline of(String userId) {
    return database.as(
        userId,
        () -> {
          ZoneId zone = ZoneId.of(accounts.get(userId).timeZone());
          NavigableMap<LocalDate, Counts> weeks = fills(zone);
          tags(zone, weeks);
          return new BiasTimeline(zone.getId(), withoutGaps(weeks));
        });
  }

  private NavigableMap<LocalDate, Counts> fills(ZoneId zone) {
    NavigableMap<LocalDate, Counts> weeks = new TreeMap<>();
    database
        .jdbc()
        .sql("select ts, ts_precision from trades")
        .query(
            row -> {
              weeks.computeIfAbsent(monday(row, zone), m -> new Counts()).fills++;
            });
    return weeks;
  }

  private void tags(ZoneId zone, Map<LocalDate, Counts> weeks) {
    database
        .jdbc()
        .sql(
            """
            select t.ts, t.ts_precision, b.label from bias_tags b join trades t using (trade_id)
            where b.feedback is distinct from 'not_true'
            """)
        .query(
            row -> {
              Counts week = weeks.computeIfAbsent(monday(row, zone), m -> new Counts());
              week.tags.merge(Label.valueOf(row.getString("label")), 1, Integer::sum);
            });
  }

  private static List<BiasTimeline.Week> withoutGaps(NavigableMap<LocalDate, Counts> weeks) {
    List<BiasTimeline.Week> all = new ArrayList<>();
    if (!weeks.isEmpty()) {
      LocalDate last = weeks.lastKey();
      for (LocalDate monday = weeks.firstKey();
          !monday.isAfter(last);
          monday = monday.plusWeeks(1)) {
        all.add(week(monday, weeks.getOrDefault(monday, new Counts())));
      }
    }
    return all;
  }

  private static BiasTimeline.Week week(LocalDate monday, Counts counts) {
    List<BiasTimeline.Seen> seen = new ArrayList<>();
    counts.tags.forEach((label, tags) -> seen.add(new BiasTimeline.Seen(label, tags)));
    String name =
        String.format(
            Locale.ROOT,
            "%04d-W%02d",
            monday.get(IsoFields.WEEK_BASED_YEAR),
            monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return new BiasTimeline.Week(name, monday.toString(), counts.fills, seen);
  }

  /// A fill of which the broker stated only the day lies on that day in every zone.
  private static LocalDate monday(ResultSet row, ZoneId zone) throws SQLException {
    Instant at = row.getTimestamp("ts").toInstant();
    boolean dayOnly = "DATE".equals(row.getString("ts_precision"));
    LocalDate day = LocalDate.ofInstant(at, dayOnly ? ZoneOffset.UTC : zone);
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
