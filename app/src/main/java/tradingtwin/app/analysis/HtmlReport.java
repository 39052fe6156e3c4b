package tradingtwin.app.analysis;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An analysis as one HTML page without a single reference to elsewhere, light and dark.
///
/// Everything from the file is escaped: a symbol may carry anything.
public final class HtmlReport {
  private HtmlReport() {}

  public static String of(Analysis analysis) {
    try (InputStream template =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.mustache"))) {
      var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(text)
          .execute(gaps(analysis));
    } catch (IOException problem) {
      throw new UncheckedIOException("the page of the report is missing", problem);
    }
  }

  private static Map<String, Object> gaps(Analysis analysis) {
    return Map.of(
        "formatName", analysis.formatName(),
        "fills", analysis.fills(),
        "decisions", analysis.decisions(),
        "trips", analysis.roundTrips(),
        "results", analysis.results().stream().map(HtmlReport::result).toList(),
        "habits", analysis.habits().stream().map(HtmlReport::habit).toList(),
        "withoutPrices", String.join(", ", analysis.symbolsWithoutCandles()),
        "unreadRows", analysis.unreadRows(),
        "unread", analysis.unread().stream().map(HtmlReport::unread).toList(),
        "assumedZone", analysis.timezoneAssumed() ? analysis.timezone() : "");
  }

  private static Map<String, Object> result(Analysis.Result result) {
    return Map.of(
        "net", result.net().setScale(2, RoundingMode.HALF_UP).toPlainString(),
        "currency", result.currency(),
        "of", result.roundTrips(),
        "losing", result.losing());
  }

  private static Map<String, Object> habit(Analysis.Habit habit) {
    List<Map<String, Object>> evidence =
        habit.evidence().stream()
            .map(each -> Map.<String, Object>of("name", each.name(), "text", each.text()))
            .toList();
    var cost = habit.cost();
    return Map.of(
        "title", habit.title(),
        "state", StateWords.of(habit),
        "n", habit.n(),
        "needed", habit.needed(),
        "counted", habit.counted(),
        "sentence", habit.sentence(),
        "evidence", evidence,
        "cost", cost == null ? "" : cost.sentence());
  }

  private static Map<String, Object> unread(Analysis.Unread line) {
    return Map.of("line", line.line(), "message", line.message());
  }
}
