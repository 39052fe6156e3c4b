package tradingtwin.brokers.binance;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.marketdata.http.Reply;

/// Binance's API, asked in the name of one key and within the share of the limit that is
/// free.
///
/// Requests are signed by the clock. Where ours and Binance's differ it goes by theirs, which
/// it asks for when a request is refused.
final class BinanceApi {

  private static final int MOST_WAITS = 30;
  private static final int BANNED = 418;
  private static final String USED = "X-MBX-USED-WEIGHT-1M";

  private final Binance binance;
  private final BinanceKey key;
  private final AtomicReference<Duration> theyAreAhead = new AtomicReference<>(Duration.ZERO);
  private volatile int limit;

  BinanceApi(Binance binance, BinanceKey key) {
    this.binance = binance;
    this.key = key;
    this.limit = binance.policy().weightAMinute();
  }

  /// What all requests need.
  record Binance(
      BinanceEndpoints endpoints,
      PatientHttp http,
      InstantSource clock,
      Pause pause,
      WeightBudget budget,
      BinancePolicy policy) {}

  /// Asks for what anybody may know.
  Reply open(String path, Map<String, String> parameters, int weight) {
    return asked(weight, () -> question(path, query(parameters)));
  }

  /// Asks for what is the trader's own.
  Reply signed(String path, Map<String, String> parameters, int weight) {
    Reply reply = asked(weight, () -> signature(path, parameters));
    return BinanceErrors.code(reply) == BinanceErrors.CLOCK && clockWasAskedFor()
        ? asked(weight, () -> signature(path, parameters))
        : reply;
  }

  /// The limit of a minute, as Binance stated it.
  void limitIs(int weightAMinute) {
    limit = weightAMinute;
  }

  private Reply asked(int weight, java.util.function.Supplier<PatientHttp.Asked> asking) {
    int share = (int) (limit * binance.policy().share());
    for (int waits = 0; waits < MOST_WAITS; waits++) {
      Duration wait = binance.budget().take(weight, share);
      if (!wait.isPositive()) {
        return asked(asking);
      }
      if (wait.compareTo(binance.policy().longestWait()) > 0) {
        return new Reply.Busy(wait);
      }
      try {
        binance.pause().take(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Reply.Unreachable("interrupted while waiting");
      }
    }
    return new Reply.Busy(binance.policy().longestWait());
  }

  private Reply asked(java.util.function.Supplier<PatientHttp.Asked> asking) {
    AtomicReference<@Nullable Duration> closed = new AtomicReference<>();
    Reply reply = binance.http().get(asking, (status, header) -> closed.set(heard(status, header)));
    Duration wait = closed.get();
    boolean banned = reply instanceof Reply.Answered answered && answered.status() == BANNED;
    return banned ? new Reply.Busy(wait == null ? binance.policy().longestWait() : wait) : reply;
  }

  /// Everybody behind this address is told what one of us heard.
  private @Nullable Duration heard(int status, Function<String, Optional<String>> header) {
    number(header.apply(USED)).ifPresent(used -> binance.budget().used(used.intValue()));
    if (status != 429 && status != BANNED) {
      return null;
    }
    Duration wait =
        number(header.apply("Retry-After"))
            .map(Duration::ofSeconds)
            .orElse(binance.policy().longestWait());
    binance.budget().closed(wait);
    return wait;
  }

  private static Optional<Long> number(Optional<String> text) {
    return text.filter(t -> t.matches("\\d{1,9}")).map(Long::valueOf);
  }

  private PatientHttp.Asked signature(String path, Map<String, String> parameters) {
    Instant now = binance.clock().instant().plus(theyAreAhead.get());
    String plain = query(parameters);
    String dated = (plain.isEmpty() ? "" : plain + "&") + "timestamp=" + now.toEpochMilli();
    return question(path, dated + "&signature=" + key.sign(dated));
  }

  private PatientHttp.Asked question(String path, String query) {
    URI uri = binance.endpoints().base().resolve(query.isEmpty() ? path : path + "?" + query);
    return new PatientHttp.Asked(uri, Map.of("X-MBX-APIKEY", key.name()));
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(e -> e.getKey() + "=" + PatientHttp.encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private boolean clockWasAskedFor() {
    Reply reply = open("/api/v3/time", Map.of(), 1);
    if (!(reply instanceof Reply.Answered answered) || !answered.ok()) {
      return false;
    }
    JsonNode time = BinanceErrors.json(answered.body()).path("serverTime");
    if (!time.isIntegralNumber()) {
      return false;
    }
    theyAreAhead.set(
        Duration.between(binance.clock().instant(), Instant.ofEpochMilli(time.asLong())));
    return true;
  }
}
