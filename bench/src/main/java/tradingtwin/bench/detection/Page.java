package tradingtwin.bench.detection;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tradingtwin.engine.statistics.WilsonInterval;

/// A page of Markdown in the making.
final class Page {
  private final StringBuilder text = new StringBuilder(1 << 14);

  Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Page paragraph(String paragraph) {
    return line("").line(paragraph);
  }

  Page heading(String words) {
    return line("").line("## " + words).line("");
  }

  /// The head of a table.
  Page table(List<String> columns) {
    line("| " + String.join(" | ", columns) + " |");
    return line("|" + "---|".repeat(columns.size()));
  }

  Page row(List<String> cells) {
    return line("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /// A share as percent with its interval, `4.1 (3.3–5.1)`.
  static String percent(Share share) {
    if (!share.known()) {
      return "–";
    }
    WilsonInterval interval = share.interval();
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f–%.1f)",
        100 * share.value(),
        100 * interval.low(),
        100 * interval.high());
  }

  /// A share as whole percent, alone.
  static String whole(Share share) {
    return share.known() ? String.format(Locale.ROOT, "%.0f", 100 * share.value()) : "–";
  }

  static String number(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : "–";
  }

  static String number(OptionalDouble value, int digits) {
    return value.isPresent() ? number(value.getAsDouble(), digits) : "–";
  }
}
