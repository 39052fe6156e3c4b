package tradingtwin.app.analysis;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An analysis for the terminal: 80 columns, no colour needed to understand it.
public final class TextReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final int WIDTH = 76;
  private static final int MOST_UNREAD = 10;

  private TextReport() {}

  public static String of(Analysis analysis) {
    var text = new StringBuilder();
    head(analysis, text);
    analysis.habits().forEach(habit -> habit(habit, text));
    missingPrices(analysis, text);
    unread(analysis, text);
    return text.toString();
  }

  private static void head(Analysis analysis, StringBuilder text) {
    text.append(analysis.formatName()).append('\n');
    line(
        text,
        "  %d fills, %d decisions, %d round trips%s"
            .formatted(
                analysis.fills(), analysis.decisions(), analysis.roundTrips(), span(analysis)));
    if (analysis.repeatedFills() > 0) {
      line(text, "  %d fills stand there twice and count once".formatted(analysis.repeatedFills()));
    }
    for (var result : analysis.results()) {
      line(
          text,
          "  realised %s %s after fees; %d of %d round trips lost"
              .formatted(
                  result.net().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                  result.currency(),
                  result.losing(),
                  result.roundTrips()));
    }
    if (analysis.timezoneAssumed()) {
      line(
          text,
          "  Times carry no zone; they were read as %s. Say otherwise with --timezone."
              .formatted(analysis.timezone()));
    }
  }

  private static String span(Analysis analysis) {
    var zone = ZoneId.of(analysis.timezone());
    var from = day(analysis.first(), zone);
    return from.isEmpty() ? "" : ", " + from + " to " + day(analysis.last(), zone);
  }

  private static String day(@Nullable Instant when, ZoneId zone) {
    return when == null ? "" : DAY.format(when.atZone(zone));
  }

  private static void habit(Analysis.Habit habit, StringBuilder text) {
    text.append('\n');
    line(text, "%s: %s".formatted(habit.title(), StateWords.of(habit)));
    line(text, "  %d %s, %d needed".formatted(habit.n(), habit.counted(), habit.needed()));
    wrapped(habit.sentence(), text);
    habit
        .evidence()
        .forEach(number -> line(text, "    %s: %s".formatted(number.name(), number.text())));
    var cost = habit.cost();
    if (cost != null) {
      wrapped(cost.sentence(), text);
    }
  }

  private static void missingPrices(Analysis analysis, StringBuilder text) {
    if (!analysis.symbolsWithoutCandles().isEmpty()) {
      text.append('\n');
      wrapped(
          "No prices are at hand for "
              + String.join(", ", analysis.symbolsWithoutCandles())
              + ": what needs prices was worked out without them.",
          text);
    }
  }

  private static void unread(Analysis analysis, StringBuilder text) {
    if (analysis.unreadRows() == 0) {
      return;
    }
    text.append('\n');
    line(text, "Lines not read: %d".formatted(analysis.unreadRows()));
    analysis.unread().stream()
        .limit(MOST_UNREAD)
        .forEach(unread -> line(text, "  line %d: %s".formatted(unread.line(), unread.message())));
    if (analysis.unreadRows() > MOST_UNREAD) {
      line(
          text,
          "  … and %d more; --json names them".formatted(analysis.unreadRows() - MOST_UNREAD));
    }
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }

  private static void wrapped(String sentence, StringBuilder text) {
    var line = new StringBuilder(" ");
    for (var word : sentence.split(" ", -1)) {
      if (line.length() + word.length() + 1 > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(' ');
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }
}
