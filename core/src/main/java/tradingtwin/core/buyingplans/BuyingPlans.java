package tradingtwin.core.buyingplans;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BuyingPlanDraft;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.engine.situation.BuyingPlan;

/// The schedules of each trader, at most one that goes on for a symbol.
///
/// One binds from the moment it is stated and stands in for other limits from the next day; one
/// that is given up binds until the next day, and what is stated in its place waits behind it.
public final class BuyingPlans {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final Loosening loosening;

  BuyingPlans(TenantDatabase database, Accounts accounts, Loosening loosening) {
    this.database = database;
    this.accounts = accounts;
    this.loosening = loosening;
  }

  /// All that still hold, newest first, each with its next day.
  public tradingtwin.contracts.views.BuyingPlans all(String userId) {
    return database.as(
        userId,
        () -> {
          LocalDate today = today(userId);
          return new tradingtwin.contracts.views.BuyingPlans(
              holding().reversed().stream().map(each -> view(each, today)).toList());
        });
  }

  /// The schedule that covers a symbol; inside a transaction of the user.
  public Optional<BuyingPlan> of(String symbol) {
    return holding().stream()
        .filter(each -> each.plan().symbols().contains(symbol))
        .findFirst()
        .map(each -> each.engine(loosening.now(), loosening.allowed()));
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
          loosening.hold(userId);
          refuseBeside(draft.symbols());
          String planId = Ulid.next();
          insert(userId, planId, draft, first);
          return view(userId, planId);
        });
  }

  /// Gives a schedule up with the next day.
  public void giveUp(String userId, String planId) {
    database.run(
        userId,
        () -> {
          loosening.hold(userId);
          Row row = row(planId);
          if (row.endsAt() != null) {
            throw RefusedException.of(ProblemCode.NOT_FOUND);
          }
          end(planId, loosening.nextDayOnceInUse(userId));
        });
  }

  /// Keeps a schedule that was given up and still holds.
  ///
  /// @throws RefusedException where another one waits for one of its symbols
  public tradingtwin.contracts.views.BuyingPlan keep(String userId, String planId) {
    return database.as(
        userId,
        () -> {
          loosening.hold(userId);
          Row row = row(planId);
          if (row.endsAt() != null) {
            refuseBeside(row.plan().symbols());
            end(planId, null);
          }
          return view(userId, planId);
        });
  }

  private void refuseBeside(Iterable<String> symbols) {
    for (Row row : holding()) {
      for (String symbol : symbols) {
        if (row.endsAt() == null && row.plan().symbols().contains(symbol)) {
          throw RefusedException.of(
              ProblemCode.CONFLICT, "Another schedule covers one of these symbols.");
        }
      }
    }
  }

  /// Those that are not over, oldest first.
  private List<Row> holding() {
    List<Row> all =
        database
            .jdbc()
            .sql("select * from buying_plans order by plan_id")
            .query((row, n) -> Row.of(row))
            .list();
    if (all.isEmpty()) {
      return List.of();
    }
    Instant now = loosening.now();
    Loosening.Allowed allowed = loosening.allowed();
    return all.stream().filter(each -> !each.isOver(now, allowed)).toList();
  }

  private Row row(String planId) {
    return holding().stream()
        .filter(each -> each.planId().equals(planId))
        .findFirst()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  private tradingtwin.contracts.views.BuyingPlan view(String userId, String planId) {
    return view(row(planId), today(userId));
  }

  private tradingtwin.contracts.views.BuyingPlan view(Row row, LocalDate today) {
    return row.view(today, loosening.now(), loosening.allowed());
  }

  private void end(String planId, @Nullable Instant at) {
    database
        .jdbc()
        .sql("update buying_plans set ends_at = :at where plan_id = :id")
        .param("at", at == null ? null : Timestamp.from(at))
        .param("id", planId)
        .update();
  }

  private void insert(String userId, String planId, BuyingPlanDraft draft, LocalDate first) {
    database
        .jdbc()
        .sql(
            """
            insert into buying_plans (plan_id, user_id, symbols, amount, first, every, words, valid_from, created_at)
            values (:id, :user, :symbols, :amount, :first, :every, :words, :from, :at)
            """)
        .param("id", planId)
        .param("user", userId)
        .param("symbols", draft.symbols().stream().distinct().toArray(String[]::new))
        .param("amount", draft.amount())
        .param("first", Date.valueOf(first))
        .param("every", draft.every().name())
        .param("words", draft.words())
        .param("from", Timestamp.from(loosening.nextDayOnceInUse(userId)))
        .param("at", Timestamp.from(loosening.now()))
        .update();
  }

  private LocalDate today(String userId) {
    return LocalDate.ofInstant(loosening.now(), accounts.choice(userId).zone());
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RefusedException.of(ProblemCode.VALIDATION, "There is no such day: " + text + ".");
    }
  }
}
