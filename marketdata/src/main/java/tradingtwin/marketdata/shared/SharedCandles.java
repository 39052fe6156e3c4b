package tradingtwin.marketdata.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.http.Pause;

/// A source whose answers all processes remember together, cut into windows by symbol and length.
///
/// A window whose bars have closed is kept for long, the newest one until its next bar. Of many
/// that miss the same window one fetches it, the others read what it brought; also that the source
/// is away, so that all of them leave it alone for a while.
public final class SharedCandles implements FetchCandles {
  private final String name;
  private final FetchCandles source;
  private final Shelf shelf;
  private final SharingPolicy policy;
  private final InstantSource clock;
  private final Pause pause;
  private final RandomGenerator jitter;

  /// @param name of the source, under which its windows lie
  public SharedCandles(
      String name,
      FetchCandles source,
      Shelf shelf,
      SharingPolicy policy,
      InstantSource clock,
      Pause pause,
      RandomGenerator jitter) {
    this.name = name;
    this.source = source;
    this.shelf = shelf;
    this.policy = policy;
    this.clock = clock;
    this.pause = pause;
    this.jitter = jitter;
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    List<Bar> bars = new ArrayList<>();
    Instant now = clock.instant();
    Instant end = query.until().isBefore(now) ? query.until() : now;
    long size = query.granularity().length().toSeconds() * policy.barsAWindow();
    long start = Math.floorDiv(query.from().getEpochSecond(), size) * size;
    for (; start < end.getEpochSecond(); start += size) {
      Window window =
          new Window(
              query.symbol(),
              query.granularity(),
              Instant.ofEpochSecond(start),
              Instant.ofEpochSecond(start + size));
      switch (window(window)) {
        case CandlesAnswer.Candles known -> bars.addAll(known.bars());
        case CandlesAnswer.NoSuchProduct stranger -> {
          return stranger;
        }
        case CandlesAnswer.Unavailable gone -> {
          return gone;
        }
      }
    }
    return new CandlesAnswer.Candles(
        bars.stream()
            .filter(b -> !b.start().isBefore(query.from()) && b.start().isBefore(query.until()))
            .toList());
  }

  /// A piece of a series.
  private record Window(String symbol, Granularity length, Instant start, Instant end) {
    CandleQuery query() {
      return new CandleQuery(symbol, length, start, end);
    }
  }

  private CandlesAnswer window(Window window) {
    try {
      return together(window);
    } catch (Shelf.Away away) {
      return source.candles(window.query());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new CandlesAnswer.Unavailable("interrupted while waiting", policy.look());
    }
  }

  private CandlesAnswer together(Window window) throws InterruptedException {
    String key =
        "twin:candles:%s:%s:%s:%d"
            .formatted(name, window.symbol(), window.length(), window.start().getEpochSecond());
    String token = UUID.randomUUID().toString();
    for (int look = 0; look < policy.looks(); look++) {
      Optional<CandlesAnswer> kept = kept(key);
      if (kept.isPresent()) {
        return kept.get();
      }
      if (shelf.lock(key + ":lock", token, policy.longestFetch())) {
        return fetchFor(key, token, window);
      }
      pause.take(jittered(policy.look()));
    }
    return source.candles(window.query());
  }

  private Optional<CandlesAnswer> kept(String key) {
    Instant now = clock.instant();
    return shelf
        .get(key)
        .flatMap(KeptAnswer::read)
        .filter(kept -> now.isBefore(kept.goodUntil()))
        .map(KeptAnswer::answer);
  }

  /// Another may have brought it between the look and the lock.
  private CandlesAnswer fetchFor(String key, String token, Window window) {
    try {
      Optional<CandlesAnswer> brought = kept(key);
      if (brought.isPresent()) {
        return brought.get();
      }
      CandlesAnswer answer = source.candles(window.query());
      keep(key, window, answer);
      return answer;
    } finally {
      giveBack(key, token);
    }
  }

  private void keep(String key, Window window, CandlesAnswer answer) {
    Instant now = clock.instant();
    Duration good = good(window, answer, now);
    try {
      shelf.put(key, new KeptAnswer(answer, now.plus(good)).written(), good);
    } catch (Shelf.Away away) {
      // The answer is here all the same; the next one asks again.
      return;
    }
  }

  private void giveBack(String key, String token) {
    try {
      shelf.unlock(key + ":lock", token);
    } catch (Shelf.Away away) {
      // It ends by itself.
      return;
    }
  }

  private Duration good(Window window, CandlesAnswer answer, Instant now) {
    return switch (answer) {
      case CandlesAnswer.Candles known -> good(window, known.bars(), now);
      case CandlesAnswer.NoSuchProduct _ -> policy.unknown();
      case CandlesAnswer.Unavailable gone ->
          jittered(shorter(atLeastAMoment(gone.retryAfter()), policy.holdOff()));
    };
  }

  private Duration good(Window window, List<Bar> bars, Instant now) {
    Duration length = window.length().length();
    if (!window.end().plus(length).isAfter(now)) {
      return bars.isEmpty() ? policy.unknown() : policy.closed();
    }
    Instant forming = window.length().startOfBarAt(now);
    boolean latest =
        !bars.isEmpty() && !bars.getLast().start().plus(length.multipliedBy(2)).isBefore(now);
    Duration next = Duration.between(now, forming.plus(length));
    return atLeastAMoment(shorter(next, latest ? policy.newest() : policy.late()));
  }

  private Duration jittered(Duration length) {
    return length.plusNanos((long) (length.toNanos() * 0.5 * jitter.nextDouble()));
  }

  private static Duration atLeastAMoment(Duration length) {
    return length.toMillis() < 1 ? Duration.ofMillis(1) : length;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
