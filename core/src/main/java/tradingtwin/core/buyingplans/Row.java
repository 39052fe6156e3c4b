package tradingtwin.core.buyingplans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Every;
import tradingtwin.core.limits.Loosening;
import tradingtwin.engine.situation.BuyingPlan;

/// A schedule as it is kept.
///
/// @param symbols in the order in which they were stated
/// @param from when it may stand in for other limits
/// @param endsAt until when it holds after it was given up
record Row(
    String planId, List<String> symbols, BuyingPlan plan, Instant from, @Nullable Instant endsAt) {
  Row {
    symbols = List.copyOf(symbols);
  }

  static Row of(ResultSet row) throws SQLException {
    List<String> symbols = List.of((String[]) row.getArray("symbols").getArray());
    Timestamp ends = row.getTimestamp("ends_at");
    return new Row(
        row.getString("plan_id"),
        symbols,
        new BuyingPlan(
            Set.copyOf(symbols),
            row.getBigDecimal("amount"),
            row.getDate("first").toLocalDate(),
            BuyingPlan.Every.valueOf(row.getString("every")),
            row.getString("words")),
        row.getTimestamp("valid_from").toInstant(),
        ends == null ? null : ends.toInstant());
  }

  boolean isOver(Instant now, Loosening.Allowed allowed) {
    return endsAt != null && !allowed.from(endsAt).isAfter(now);
  }

  BuyingPlan engine(Instant now, Loosening.Allowed allowed) {
    return new BuyingPlan(
        plan.symbols(),
        plan.amount(),
        plan.first(),
        plan.every(),
        plan.words(),
        !allowed.from(from).isAfter(now));
  }

  tradingtwin.contracts.views.BuyingPlan view(
      LocalDate today, Instant now, Loosening.Allowed allowed) {
    Instant standsIn = allowed.from(from);
    return new tradingtwin.contracts.views.BuyingPlan(
        planId,
        symbols,
        plan.amount(),
        plan.first().toString(),
        Every.valueOf(plan.every().name()),
        plan.words(),
        plan.nextDue(today).toString(),
        standsIn.isAfter(now) ? standsIn : null,
        endsAt == null ? null : allowed.from(endsAt));
  }
}
