package tradingtwin.core.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
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
    return database.briefly(
        userId,
        () -> {
          Found found = find(userId, key);
          if (!found.free()) {
            throw RefusedException.of(ProblemCode.IN_PROGRESS);
          }
          Stored stored = found.stored();
          return stored == null ? first(userId, key, fingerprint, work) : stored.again(fingerprint);
        });
  }

  /// Whether no other request of that key runs, and what was answered before. One that ends while
  /// this is asked may still be missing from what is found; its row then refuses the second one.
  private Found find(String userId, String key) {
    return database
        .jdbc()
        .sql(
            """
            select pg_try_advisory_xact_lock(hashtextextended(:name, 7)) as free,
              k.fingerprint, k.status, k.body
            from (values (1)) as one left join idempotency_keys k
              on k.user_id = :user and k.key = :key
            """)
        .param("name", userId + "|" + key)
        .param("user", userId)
        .param("key", key)
        .query((row, n) -> found(row))
        .single();
  }

  private static Found found(ResultSet row) throws SQLException {
    String fingerprint = row.getString("fingerprint");
    return new Found(
        row.getBoolean("free"),
        fingerprint == null
            ? null
            : new Stored(fingerprint, row.getInt("status"), row.getString("body")));
  }

  private record Found(boolean free, @Nullable Stored stored) {}

  private Answer first(String userId, String key, String fingerprint, Supplier<Answer> work) {
    Answer answer = work.get();
    try {
      keep(userId, key, fingerprint, answer);
    } catch (DuplicateKeyException e) {
      throw RefusedException.of(ProblemCode.IN_PROGRESS);
    }
    return answer;
  }

  private void keep(String userId, String key, String fingerprint, Answer answer) {
    database
        .jdbc()
        .sql(
            """
            insert into idempotency_keys (user_id, key, fingerprint, status, body)
            values (:user, :key, :fingerprint, :status, :body)
            """)
        .param("user", userId)
        .param("key", key)
        .param("fingerprint", fingerprint)
        .param("status", answer.status())
        .param("body", answer.body())
        .update();
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
