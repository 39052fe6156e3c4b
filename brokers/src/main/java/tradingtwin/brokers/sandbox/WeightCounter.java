package tradingtwin.brokers.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts what one address asks for in a minute; who goes on after a warning is shut out.
final class WeightCounter {

  static final int LIMIT = 6_000;
  private static final Duration BAN = Duration.ofMinutes(2);

  private final InstantSource clock;
  private Instant minute = Instant.EPOCH;
  private Instant bannedUntil = Instant.EPOCH;
  private int used;
  private boolean warned;
  private int turnedAway;

  WeightCounter(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(int weight) {
    turn();
    used += weight;
  }

  synchronized int turnedAway() {
    return turnedAway;
  }

  /// Empty when there is room.
  synchronized Optional<Answer> refusal(int weight) {
    Instant now = clock.instant();
    turn();
    used += weight;
    boolean banned = bannedUntil.isAfter(now);
    if (!banned && used <= LIMIT) {
      return Optional.empty();
    }
    turnedAway++;
    if (banned || warned) {
      bannedUntil = banned ? bannedUntil : now.plus(BAN);
      return Optional.of(refusal(418, Duration.between(now, bannedUntil)));
    }
    warned = true;
    return Optional.of(busy(Duration.between(now, minute.plus(1, ChronoUnit.MINUTES))));
  }

  static Answer busy(Duration retryAfter) {
    return refusal(429, retryAfter);
  }

  /// Every answer says what was used.
  synchronized Answer marked(Answer answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("X-MBX-USED-WEIGHT-1M", Integer.toString(used));
    return new Answer(answer.status(), answer.contentType(), answer.body(), headers);
  }

  private static Answer refusal(int status, Duration retryAfter) {
    Answer answer =
        BinanceDesk.refusal(status, -1003, "Too much request weight used; please slow down.");
    long seconds = Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    return new Answer(
        status, answer.contentType(), answer.body(), Map.of("Retry-After", Long.toString(seconds)));
  }

  private void turn() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      used = 0;
      warned = false;
    }
  }
}
