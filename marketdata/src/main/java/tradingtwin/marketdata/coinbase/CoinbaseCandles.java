package tradingtwin.marketdata.coinbase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Candles from Coinbase's public Advanced Trade interface.
///
/// Asks for at most 350 bars at a time, turns the newest-first answer round, tolerates gaps (a
/// span without trades has no bar) and leaves out the bar that is still forming. What names no
/// pair is not asked for.
public final class CoinbaseCandles implements FetchCandles {

  /// The most buckets one request may span, as documented by Coinbase.
  static final int BARS_A_PAGE = 350;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI apiBase;
  private final PatientHttp http;
  private final InstantSource clock;

  /// @param apiBase scheme, host and port; `https://api.coinbase.com` for the real one
  public CoinbaseCandles(URI apiBase, PatientHttp http, InstantSource clock) {
    this.apiBase = apiBase;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    if (query.symbol().indexOf('-') < 0) {
      return new CandlesAnswer.NoSuchProduct(query.symbol());
    }
    long length = query.granularity().length().toSeconds();
    long closed = query.granularity().startOfBarAt(clock.instant()).getEpochSecond();
    long end = Math.min(query.until().getEpochSecond(), closed);
    TreeMap<Instant, Bar> bars = new TreeMap<>();
    for (long from = query.from().getEpochSecond(); from < end; from += length * BARS_A_PAGE) {
      long pageEnd = Math.min(end, from + length * BARS_A_PAGE);
      CandlesAnswer refusal = readPage(query, from, pageEnd, bars);
      if (refusal != null) {
        return refusal;
      }
    }
    return new CandlesAnswer.Candles(new ArrayList<>(bars.values()));
  }

  private @Nullable CandlesAnswer readPage(
      CandleQuery query, long from, long end, Map<Instant, Bar> into) {
    URI uri =
        apiBase.resolve(
            "/api/v3/brokerage/market/products/%s/candles?start=%d&end=%d&granularity=%s&limit=%d"
                .formatted(query.symbol(), from, end - 1, query.granularity(), BARS_A_PAGE));
    return switch (http.get(uri, Map.of())) {
      case Reply.Busy busy ->
          new CandlesAnswer.Unavailable("Coinbase asks us to wait", busy.retryAfter());
      case Reply.Unreachable gone -> new CandlesAnswer.Unavailable(gone.reason(), SOON);
      case Reply.Answered answer when answer.ok() -> keep(answer.body(), from, end, into);
      case Reply.Answered answer -> refusal(query, answer);
    };
  }

  private static CandlesAnswer refusal(CandleQuery query, Reply.Answered answer) {
    boolean unknown =
        answer.status() == 404
            || (answer.status() == 400
                && answer.body().toLowerCase(Locale.ROOT).contains("product"));
    return unknown
        ? new CandlesAnswer.NoSuchProduct(query.symbol())
        : new CandlesAnswer.Unavailable("Coinbase refused with " + answer.status(), SOON);
  }

  private static @Nullable CandlesAnswer keep(
      String body, long from, long end, Map<Instant, Bar> into) {
    try {
      for (Bar bar : bars(JSON.readTree(body).path("candles"))) {
        long start = bar.start().getEpochSecond();
        if (start >= from && start < end) {
          into.put(bar.start(), bar);
        }
      }
      return null;
    } catch (JacksonException | IllegalArgumentException e) {
      return new CandlesAnswer.Unavailable("Coinbase sent candles we cannot read", SOON);
    }
  }

  private static List<Bar> bars(JsonNode candles) {
    if (!candles.isArray()) {
      throw new IllegalArgumentException("no candles in the answer");
    }
    List<Bar> bars = new ArrayList<>(candles.size());
    for (JsonNode candle : candles) {
      bars.add(
          new Bar(
              Instant.ofEpochSecond(Long.parseLong(candle.path("start").asString(""))),
              number(candle, "open"),
              number(candle, "high"),
              number(candle, "low"),
              number(candle, "close"),
              number(candle, "volume")));
    }
    return bars;
  }

  private static double number(JsonNode candle, String field) {
    return Double.parseDouble(candle.path(field).asString(""));
  }
}
