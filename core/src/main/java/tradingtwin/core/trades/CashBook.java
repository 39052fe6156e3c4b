package tradingtwin.core.trades;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// Deposits and withdrawals, inside a transaction of the user: one that is taken back stays
/// written.
final class CashBook {
  private final TenantDatabase database;
  private final Loosening loosening;

  CashBook(TenantDatabase database, Loosening loosening) {
    this.database = database;
    this.loosening = loosening;
  }

  /// All of them, newest first.
  List<StatedMovement> all() {
    return database
        .jdbc()
        .sql("select * from cash_movements order by at desc, movement_id desc")
        .query((row, n) -> movement(row))
        .list();
  }

  /// More money counts from the next day, less at once; while nothing is in use yet, from the day
  /// that it has.
  void add(String userId, String accountId, CashMovement movement) {
    Instant later = loosening.nextDayOnceInUse(userId);
    Instant now = loosening.now();
    boolean inUse = later.isAfter(now);
    Instant counts = movement.amount().signum() > 0 ? later : now;
    database
        .jdbc()
        .sql(
            """
            insert into cash_movements (movement_id, user_id, account_id, amount, at, counts_from, created_at)
            values (:id, :user, :account, :amount, :at, :from, :now)
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("account", accountId)
        .param("amount", movement.amount())
        .param("at", Timestamp.from(movement.at()))
        .param("from", Timestamp.from(inUse ? counts : movement.at()))
        .param("now", Timestamp.from(now))
        .update();
  }

  void takeBack(String userId, String accountId, String movementId) {
    Instant later = loosening.nextDayOnceInUse(userId);
    Instant now = loosening.now();
    int rows =
        database
            .jdbc()
            .sql(
                """
                update cash_movements set gone_at = :now,
                  gone_from = case when not :used then counts_from
                    when amount > 0 then :now else :later end
                where movement_id = :id and account_id = :account and gone_at is null
                """)
            .param("now", Timestamp.from(now))
            .param("later", Timestamp.from(later))
            .param("used", later.isAfter(now))
            .param("id", movementId)
            .param("account", accountId)
            .update();
    if (rows != 1) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  private static StatedMovement movement(ResultSet row) throws SQLException {
    return new StatedMovement(
        row.getString("movement_id"),
        row.getString("account_id"),
        row.getBigDecimal("amount"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("counts_from").toInstant(),
        instant(row.getTimestamp("gone_at")),
        instant(row.getTimestamp("gone_from")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
