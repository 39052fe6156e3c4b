package tradingtwin.marketdata.twelvedata;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.marketdata.Bar;

/// What an answer of `time_series` says.
///
/// A refusal may come with the status of a success: the body's own `status` and `code` decide.
sealed interface TwelveDataAnswer {

  /// Bars, oldest first.
  record Values(List<Bar> bars) implements TwelveDataAnswer {}

  /// There is nothing in that span.
  record Nothing() implements TwelveDataAnswer {}

  /// No such symbol, or not in this plan.
  record Unknown() implements TwelveDataAnswer {}

  /// The key has no more calls for this minute or this day.
  record Spent(boolean today) implements TwelveDataAnswer {}

  /// The key is not one.
  record Keyless(int code) implements TwelveDataAnswer {}

  /// Anything else.
  record Unreadable() implements TwelveDataAnswer {}

  /// Reads an answer of bars of that length.
  static TwelveDataAnswer read(int status, String body, Duration length) {
    try {
      JsonNode answer = Wire.JSON.readTree(body);
      boolean refused = status >= 400 || answer.path("status").asString("").equals("error");
      return refused
          ? Wire.refusal(answer.path("code").asInt(status), answer.path("message").asString(""))
          : new Values(Wire.bars(answer, length));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      return status == 401 || status == 403 ? new Keyless(status) : new Unreadable();
    }
  }

  /// The words of the wire.
  final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int DATE_LENGTH = 10;

    private Wire() {}

    private static TwelveDataAnswer refusal(int code, String message) {
      String said = message.toLowerCase(Locale.ROOT);
      return switch (code) {
        case 401 -> new Keyless(code);
        case 429 -> new Spent(said.contains("for the day") || said.contains("daily"));
        case 403, 404 -> new Unknown();
        case 400 -> said.contains("no data") ? new Nothing() : symbolIn(said);
        default -> new Unreadable();
      };
    }

    private static TwelveDataAnswer symbolIn(String said) {
      return said.contains("symbol") ? new Unknown() : new Unreadable();
    }

    /// Times are the exchange's own, newest first; an hour that a clock repeats is told apart by
    /// the order.
    private static List<Bar> bars(JsonNode answer, Duration length) {
      JsonNode values = answer.path("values");
      if (!values.isArray()) {
        throw new IllegalArgumentException("no values in the answer");
      }
      ZoneId zone = zone(answer.path("meta").path("exchange_timezone").asString(""));
      List<Bar> bars = new ArrayList<>(values.size());
      Instant floor = null;
      for (int i = values.size() - 1; i >= 0; i--) {
        JsonNode value = values.path(i);
        Instant start = start(value.path("datetime").asString(""), zone, floor);
        bars.add(bar(start, value));
        floor = start.plus(length);
      }
      return bars;
    }

    private static ZoneId zone(String name) {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    }

    private static Instant start(String told, ZoneId zone, @Nullable Instant floor) {
      LocalDateTime local =
          told.length() == DATE_LENGTH
              ? LocalDate.parse(told).atStartOfDay()
              : LocalDateTime.parse(told, MOMENT);
      Instant earlier = local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
      if (floor == null || !earlier.isBefore(floor)) {
        return earlier;
      }
      Instant later = local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
      if (!later.isBefore(floor)) {
        return later;
      }
      boolean shortDay =
          told.length() == DATE_LENGTH && Duration.between(later, floor).toHours() <= 1;
      if (!shortDay) {
        throw new IllegalArgumentException("values are not newest first: " + told);
      }
      return floor;
    }

    private static Bar bar(Instant start, JsonNode value) {
      return new Bar(
          start,
          number(value, "open"),
          number(value, "high"),
          number(value, "low"),
          number(value, "close"),
          value.has("volume") ? number(value, "volume") : 0);
    }

    private static double number(JsonNode value, String field) {
      return Double.parseDouble(value.path(field).asString(""));
    }
  }
}
