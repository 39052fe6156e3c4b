package tradingtwin.marketdata.twelvedata;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.http.Reply;

/// Candles from Twelve Data's `time_series`.
///
/// Asks in the exchange's own time, which is known only from the answer: a day more on both sides,
/// and what lies outside of the question is dropped. `AAPL` is asked for as it stands, `EUR-USD`
/// as `EUR/USD`. The bar that is still forming is left out.
public final class TwelveDataCandles implements FetchCandles {
  private static final Duration ANY_ZONE = Duration.ofDays(1);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final URI apiBase;
  private final String key;
  private final PatientHttp http;
  private final InstantSource clock;
  private final TwelveDataPolicy policy;
  private final CallBudget budget;

  /// @param apiBase scheme, host and port; `https://api.twelvedata.com` for the real one
  /// @param key sent as a header, so that no address holds it
  public TwelveDataCandles(
      URI apiBase,
      String key,
      PatientHttp http,
      InstantSource clock,
      TwelveDataPolicy policy,
      CallBudget budget) {
    this.apiBase = apiBase;
    this.key = key;
    this.http = http;
    this.clock = clock;
    this.policy = policy;
    this.budget = budget;
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    Optional<String> interval = interval(query.granularity());
    if (interval.isEmpty() || query.symbol().chars().filter(c -> c == '-').count() > 1) {
      return new CandlesAnswer.NoSuchProduct(query.symbol());
    }
    Duration length = query.granularity().length();
    Duration page = length.multipliedBy(policy.pointsAnAnswer()).minus(ANY_ZONE.multipliedBy(2));
    Duration step = page.compareTo(length) < 0 ? length : page;
    Instant now = clock.instant();
    Instant end = query.until().isBefore(now) ? query.until() : now;
    TreeMap<Instant, Bar> bars = new TreeMap<>();
    for (Instant from = query.from(); from.isBefore(end); from = from.plus(step)) {
      Instant until = from.plus(step).isBefore(end) ? from.plus(step) : end;
      CandlesAnswer refusal = readPage(new Page(query, interval.get(), from, until), bars);
      if (refusal != null) {
        return refusal;
      }
    }
    return new CandlesAnswer.Candles(new ArrayList<>(bars.values()));
  }

  /// A part of a question.
  private record Page(CandleQuery query, String interval, Instant from, Instant until) {}

  private @Nullable CandlesAnswer readPage(Page page, Map<Instant, Bar> into) {
    Optional<Duration> spent = budget.take();
    if (spent.isPresent()) {
      return new CandlesAnswer.Unavailable("Twelve Data has been asked often enough", spent.get());
    }
    return switch (http.get(address(page), Map.of("Authorization", "apikey " + key))) {
      case Reply.Busy busy ->
          new CandlesAnswer.Unavailable("Twelve Data asks us to wait", longer(busy.retryAfter()));
      case Reply.Unreachable gone ->
          new CandlesAnswer.Unavailable(gone.reason(), policy.afterAFault());
      case Reply.Answered answer -> meaning(page, answer, into);
    };
  }

  private Duration longer(Duration asked) {
    Duration minute = CallBudget.untilNextMinute(clock.instant());
    return asked.compareTo(minute) > 0 ? asked : minute;
  }

  private @Nullable CandlesAnswer meaning(
      Page page, Reply.Answered answer, Map<Instant, Bar> into) {
    Duration length = page.query().granularity().length();
    return switch (TwelveDataAnswer.read(answer.status(), answer.body(), length)) {
      case TwelveDataAnswer.Values values -> {
        keep(page, values, into);
        yield null;
      }
      case TwelveDataAnswer.Nothing _ -> null;
      case TwelveDataAnswer.Unknown _ -> new CandlesAnswer.NoSuchProduct(page.query().symbol());
      case TwelveDataAnswer.Spent spent ->
          new CandlesAnswer.Unavailable(
              "Twelve Data asks us to wait",
              spent.today() ? policy.withoutKey() : CallBudget.untilNextMinute(clock.instant()));
      case TwelveDataAnswer.Keyless refused ->
          new CandlesAnswer.Unavailable(
              "Twelve Data refused the key with " + refused.code(), policy.withoutKey());
      case TwelveDataAnswer.Unreadable _ ->
          new CandlesAnswer.Unavailable(
              "Twelve Data sent candles we cannot read", policy.afterAFault());
    };
  }

  private void keep(Page page, TwelveDataAnswer.Values values, Map<Instant, Bar> into) {
    Instant now = clock.instant();
    Duration length = page.query().granularity().length();
    values.bars().stream()
        .filter(bar -> !bar.start().isBefore(page.from()) && bar.start().isBefore(page.until()))
        .filter(bar -> !bar.start().plus(length).isAfter(now))
        .forEach(bar -> into.put(bar.start(), bar));
  }

  private URI address(Page page) {
    return apiBase.resolve(
        "/time_series?symbol=%s&interval=%s&start_date=%s&end_date=%s&outputsize=%d&adjust=none"
            .formatted(
                PatientHttp.encoded(page.query().symbol().replace('-', '/')),
                page.interval(),
                PatientHttp.encoded(wide(page.from().minus(ANY_ZONE))),
                PatientHttp.encoded(wide(page.until().plus(ANY_ZONE))),
                policy.pointsAnAnswer()));
  }

  private static String wide(Instant moment) {
    return MOMENT.format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  private static Optional<String> interval(Granularity granularity) {
    return switch (granularity) {
      case ONE_MINUTE -> Optional.of("1min");
      case FIVE_MINUTE -> Optional.of("5min");
      case FIFTEEN_MINUTE -> Optional.of("15min");
      case THIRTY_MINUTE -> Optional.of("30min");
      case ONE_HOUR -> Optional.of("1h");
      case TWO_HOUR -> Optional.of("2h");
      case FOUR_HOUR -> Optional.of("4h");
      case SIX_HOUR -> Optional.empty();
      case ONE_DAY -> Optional.of("1day");
    };
  }
}
