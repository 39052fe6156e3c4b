package tradingtwin.core.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// Answers by `Idempotency-Key` (IETF draft): the first answer is stored with its effect and
/// given again; another body under the same key is refused; a first one still running is a
/// conflict.
public final class Idempotency {
  private final TenantDatabase database;

  public Idempotency(TenantDatabase database) {
    this.database = database;
  }

  /// An answer as it was or would be sent.
  ///
  /// @param replayed whether it was given before
  public record Answer(int status, String body, boolean replayed) {}

  /// Runs the work once per key, in one transaction with its answer.
  ///
  /// @param fingerprint digest of route and body
  public Answer once(String userId, String key, String fingerprint, Supplier<Answer> work) {
    try {
      return tried(userId, key, fingerprint, work);
    } catch (DuplicateKeyException e) {
      // One under the same key ended while this one ran, and this one is undone: its answer is
      // there.
      return database
          .briefly(userId, () -> stored(userId, key))
          .map(stored -> stored.again(fingerprint))
          .orElseThrow(() -> e);
    }
  }

  private Answer tried(String userId, String key, String fingerprint, Supplier<Answer> work) {
    Bundle first = new Bundle();
    var found = first.ask(find(userId, key), (row, n) -> found(row));
    return database.briefly(
        userId,
        first,
        () -> {
          Found of = found.get().getFirst();
          if (!of.free()) {
            throw RefusedException.of(ProblemCode.IN_PROGRESS);
          }
          Stored stored = of.stored();
          if (stored != null) {
            return stored.again(fingerprint);
          }
          Answer answer = work.get();
          database.lastly(keep(userId, key, fingerprint, answer));
          return answer;
        });
  }

  /// Whether no other request of that key runs, and what was answered before. One that ends while
  /// this is asked may still be missing from what is found; its row then refuses the second one.
  private static Said find(String userId, String key) {
    return Said.that(
            """
            select pg_try_advisory_xact_lock(hashtextextended(:name, 7)) as free,
              k.fingerprint, k.status, k.body
            from (values (1)) as one left join idempotency_keys k
              on k.user_id = :user and k.key = :key
            """)
        .with("name", userId + "|" + key)
        .with("user", userId)
        .with("key", key);
  }

  private Optional<Stored> stored(String userId, String key) {
    return database
        .jdbc()
        .sql(
            """
            select fingerprint, status, body from idempotency_keys
            where user_id = :user and key = :key
            """)
        .param("user", userId)
        .param("key", key)
        .query((row, n) -> stored(row))
        .optional();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getBoolean("free"), row.getString("fingerprint") == null ? null : stored(row));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString("fingerprint"), row.getInt("status"), row.getString("body"));
  }

  private record Found(boolean free, @Nullable Stored stored) {}

  private static Said keep(String userId, String key, String fingerprint, Answer answer) {
    return Said.that(
            """
            insert into idempotency_keys (user_id, key, fingerprint, status, body)
            values (:user, :key, :fingerprint, :status, :body)
            """)
        .with("user", userId)
        .with("key", key)
        .with("fingerprint", fingerprint)
        .with("status", answer.status())
        .with("body", answer.body());
  }

  private record Stored(String fingerprint, int status, String body) {
    Answer again(String asked) {
      if (!fingerprint.equals(asked)) {
        throw RefusedException.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
      }
      return new Answer(status, body, true);
    }
  }
}
