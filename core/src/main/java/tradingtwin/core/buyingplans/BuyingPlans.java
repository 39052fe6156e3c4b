package tradingtwin.core.buyingplans;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BuyingPlanDraft;
import tradingtwin.contracts.words.Every;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.situation.BuyingPlan;

/// The schedules of each trader, at most one a symbol.
public final class BuyingPlans {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final InstantSource clock;

  BuyingPlans(TenantDatabase database, Accounts accounts, InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// All of them, newest first, each with its next day.
  public tradingtwin.contracts.views.BuyingPlans all(String userId) {
    return database.as(
        userId,
        () -> {
          LocalDate today = today(userId);
          return new tradingtwin.contracts.views.BuyingPlans(
              database
                  .jdbc()
                  .sql("select * from buying_plans order by plan_id desc")
                  .query((row, n) -> view(row, today))
                  .list());
        });
  }

  /// The schedule that covers a symbol; inside a transaction of the user.
  public Optional<BuyingPlan> of(String symbol) {
    return database
        .jdbc()
        .sql("select * from buying_plans where :symbol = any (symbols) order by plan_id limit 1")
        .param("symbol", symbol)
        .query((row, n) -> plan(row))
        .optional();
  }

  /// States a schedule.
  ///
  /// @throws RefusedException for a day that never was, an amount of nothing, or a symbol that
  ///     another schedule covers
  public tradingtwin.contracts.views.BuyingPlan state(String userId, BuyingPlanDraft draft) {
    return database.as(
        userId,
        () -> {
          LocalDate first = day(draft.first());
          if (draft.amount().signum() <= 0) {
            throw RefusedException.of(ProblemCode.VALIDATION, "A purchase takes an amount.");
          }
          if (draft.symbols().stream().anyMatch(symbol -> of(symbol).isPresent())) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "Another schedule covers one of these symbols.");
          }
          String planId = Ulid.next();
          insert(userId, planId, draft, first);
          LocalDate today = today(userId);
          return database
              .jdbc()
              .sql("select * from buying_plans where plan_id = :id")
              .param("id", planId)
              .query((row, n) -> view(row, today))
              .single();
        });
  }

  /// Gives a schedule up.
  public void giveUp(String userId, String planId) {
    int gone =
        database.as(
            userId,
            () ->
                database
                    .jdbc()
                    .sql("delete from buying_plans where plan_id = :id")
                    .param("id", planId)
                    .update());
    if (gone == 0) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  private void insert(String userId, String planId, BuyingPlanDraft draft, LocalDate first) {
    database
        .jdbc()
        .sql(
            """
            insert into buying_plans (plan_id, user_id, symbols, amount, first, every, words)
            values (:id, :user, :symbols, :amount, :first, :every, :words)
            """)
        .param("id", planId)
        .param("user", userId)
        .param("symbols", draft.symbols().stream().distinct().toArray(String[]::new))
        .param("amount", draft.amount())
        .param("first", Date.valueOf(first))
        .param("every", draft.every().name())
        .param("words", draft.words())
        .update();
  }

  private LocalDate today(String userId) {
    return clock.instant().atZone(ZoneId.of(accounts.get(userId).timeZone())).toLocalDate();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RefusedException.of(ProblemCode.VALIDATION, "There is no such day: " + text + ".");
    }
  }

  private static BuyingPlan plan(ResultSet row) throws SQLException {
    return new BuyingPlan(
        Set.of((String[]) row.getArray("symbols").getArray()),
        row.getBigDecimal("amount"),
        row.getDate("first").toLocalDate(),
        BuyingPlan.Every.valueOf(row.getString("every")),
        row.getString("words"));
  }

  private static tradingtwin.contracts.views.BuyingPlan view(ResultSet row, LocalDate today)
      throws SQLException {
    BuyingPlan plan = plan(row);
    BigDecimal amount = plan.amount();
    return new tradingtwin.contracts.views.BuyingPlan(
        row.getString("plan_id"),
        List.of((String[]) row.getArray("symbols").getArray()),
        amount,
        plan.first().toString(),
        Every.valueOf(plan.every().name()),
        plan.words(),
        plan.nextDue(today).toString());
  }
}
