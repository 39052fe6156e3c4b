package tradingtwin.marketdata.binance;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Candles from Binance's `klines`.
///
/// Asks for at most 1,000 bars at a time, oldest first as Binance tells them, and leaves out
/// the bar that is still forming. `BTC-USDT` is its `BTCUSDT`, and so is a symbol that a file
/// spelled like that; one that names no pair is not asked for.
public final class BinanceCandles implements FetchCandles {

  /// The most bars one request may bring, as documented by Binance.
  static final int BARS_A_PAGE = 1_000;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration BANNED = Duration.ofMinutes(2);
  private static final Duration NOT_HERE = Duration.ofHours(1);
  private static final int INVALID_SYMBOL = -1121;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI apiBase;
  private final PatientHttp http;
  private final InstantSource clock;

  /// @param apiBase scheme, host and port; `https://data-api.binance.vision` for the real one
  public BinanceCandles(URI apiBase, PatientHttp http, InstantSource clock) {
    this.apiBase = apiBase;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    Optional<String> pair = BinancePair.of(query.symbol());
    return pair.isEmpty()
        ? new CandlesAnswer.NoSuchProduct(query.symbol())
        : read(query, pair.get());
  }

  private CandlesAnswer read(CandleQuery query, String pair) {
    long length = query.granularity().length().toMillis();
    long closed = query.granularity().startOfBarAt(clock.instant()).toEpochMilli();
    long end = Math.min(query.until().toEpochMilli(), closed);
    TreeMap<Instant, Bar> bars = new TreeMap<>();
    for (long from = query.from().toEpochMilli(); from < end; from += length * BARS_A_PAGE) {
      long pageEnd = Math.min(end, from + length * BARS_A_PAGE);
      CandlesAnswer refusal = readPage(new Page(query, pair, from, pageEnd), bars);
      if (refusal != null) {
        return refusal;
      }
    }
    return new CandlesAnswer.Candles(new ArrayList<>(bars.values()));
  }

  /// A part of a question, in milliseconds.
  private record Page(CandleQuery query, String pair, long from, long end) {}

  private @Nullable CandlesAnswer readPage(Page page, Map<Instant, Bar> into) {
    URI uri =
        apiBase.resolve(
            "/api/v3/klines?symbol=%s&interval=%s&startTime=%d&endTime=%d&limit=%d"
                .formatted(
                    page.pair(),
                    interval(page.query().granularity()),
                    page.from(),
                    page.end() - 1,
                    BARS_A_PAGE));
    return switch (http.get(uri, Map.of())) {
      case Reply.Busy busy ->
          new CandlesAnswer.Unavailable("Binance asks us to wait", busy.retryAfter());
      case Reply.Unreachable gone -> new CandlesAnswer.Unavailable(gone.reason(), SOON);
      case Reply.Answered answer when answer.ok() ->
          keep(answer.body(), page.from(), page.end(), into);
      case Reply.Answered answer -> refusal(page.query(), answer);
    };
  }

  private static CandlesAnswer refusal(CandleQuery query, Reply.Answered answer) {
    if (answer.status() == 400 && code(answer.body()) == INVALID_SYMBOL) {
      return new CandlesAnswer.NoSuchProduct(query.symbol());
    }
    Duration wait =
        switch (answer.status()) {
          case 418 -> BANNED;
          case 403, 451 -> NOT_HERE;
          default -> SOON;
        };
    return new CandlesAnswer.Unavailable("Binance refused with " + answer.status(), wait);
  }

  private static int code(String body) {
    try {
      return JSON.readTree(body).path("code").asInt(0);
    } catch (JacksonException e) {
      return 0;
    }
  }

  private static @Nullable CandlesAnswer keep(
      String body, long from, long end, Map<Instant, Bar> into) {
    try {
      JsonNode rows = JSON.readTree(body);
      if (!rows.isArray()) {
        throw new IllegalArgumentException("no klines in the answer");
      }
      List<Bar> read = new ArrayList<>(rows.size());
      for (JsonNode row : rows) {
        long start = row.path(0).asLong(-1);
        if (start >= from && start < end) {
          read.add(bar(start, row));
        }
      }
      read.forEach(bar -> into.put(bar.start(), bar));
      return null;
    } catch (JacksonException | IllegalArgumentException e) {
      return new CandlesAnswer.Unavailable("Binance sent candles we cannot read", SOON);
    }
  }

  private static Bar bar(long start, JsonNode row) {
    return new Bar(
        Instant.ofEpochMilli(start),
        number(row, 1),
        number(row, 2),
        number(row, 3),
        number(row, 4),
        number(row, 5));
  }

  private static double number(JsonNode row, int place) {
    return Double.parseDouble(row.path(place).asString(""));
  }

  private static String interval(Granularity granularity) {
    return switch (granularity) {
      case ONE_MINUTE -> "1m";
      case FIVE_MINUTE -> "5m";
      case FIFTEEN_MINUTE -> "15m";
      case THIRTY_MINUTE -> "30m";
      case ONE_HOUR -> "1h";
      case TWO_HOUR -> "2h";
      case FOUR_HOUR -> "4h";
      case SIX_HOUR -> "6h";
      case ONE_DAY -> "1d";
    };
  }
}
