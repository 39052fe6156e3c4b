package tradingtwin.core.idempotency.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.idempotency.Idempotency;

/// Answers that a key makes repeatable: what was promised once is promised again, not done again.
public final class KeyedAnswers {
  private final Idempotency idempotency;
  private final JsonMapper json;

  KeyedAnswers(Idempotency idempotency, JsonMapper json) {
    this.idempotency = idempotency;
    this.json = json;
  }

  /// The promise of some work, as 202; the work is done once per key.
  ///
  /// @param asked route and body, as text
  /// @param work does it and says what is answered
  public ResponseEntity<byte[]> accepted(
      String userId, String key, String asked, Supplier<? extends Record> work) {
    return once(HttpStatus.ACCEPTED, userId, key, asked, work);
  }

  /// What was made, as 201; it is made once per key. The answer is kept for a day as it is, so it
  /// names what was made and does not repeat it.
  ///
  /// @param asked route and body, as text
  /// @param work makes it and says what is answered
  public ResponseEntity<byte[]> created(
      String userId, String key, String asked, Supplier<? extends Record> work) {
    return once(HttpStatus.CREATED, userId, key, asked, work);
  }

  private ResponseEntity<byte[]> once(
      HttpStatus status, String userId, String key, String asked, Supplier<? extends Record> work) {
    Idempotency.Answer answer =
        idempotency.once(
            userId,
            key,
            digest(asked),
            () ->
                new Idempotency.Answer(status.value(), json.writeValueAsString(work.get()), false));
    return ResponseEntity.status(answer.status())
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Replayed", Boolean.toString(answer.replayed()))
        .body(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  /// Lower-case hex SHA-256 of a text.
  public static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
