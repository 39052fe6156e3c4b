package tradingtwin.core.idempotency;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
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
          JdbcClient jdbc = database.jdbc();
          boolean free =
              jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 7))")
                  .param("name", userId + "|" + key)
                  .query(Boolean.class)
                  .single();
          if (!free) {
            throw RefusedException.of(ProblemCode.IN_PROGRESS);
          }
          return jdbc.sql("select * from idempotency_keys where user_id = :user and key = :key")
              .param("user", userId)
              .param("key", key)
              .query(
                  (row, n) ->
                      new Stored(
                          row.getString("fingerprint"),
                          row.getInt("status"),
                          row.getString("body")))
              .optional()
              .map(stored -> stored.again(fingerprint))
              .orElseGet(() -> first(userId, key, fingerprint, work));
        });
  }

  private Answer first(String userId, String key, String fingerprint, Supplier<Answer> work) {
    Answer answer = work.get();
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
    return answer;
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
