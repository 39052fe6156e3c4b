package tradingtwin.brokers.csv;

import java.util.ArrayList;
import java.util.List;

/// One record's text, cut into cells (RFC 4180, and lenient where exports are sloppy).
///
/// A quote opens a quoted part only at the start of a cell; within it, two stand for one. What
/// follows a closing quote belongs to the cell, and a quote left open ends with the text.
///
/// Hand-written with a reason: we cut record by record, so that damage stays where it is, and a
/// general parser prepares itself for a whole file each time.
final class QuotedText {

  private final String text;
  private final char delimiter;
  private int at;

  QuotedText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  List<String> cells() {
    List<String> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (at++ < text.length());
    return cells;
  }

  /// Leaves `at` on the delimiter behind the cell, or at the end.
  private String cell() {
    String quoted = at < text.length() && text.charAt(at) == '"' ? quoted() : "";
    int end = text.indexOf(delimiter, at);
    end = end < 0 ? text.length() : end;
    String rest = text.substring(at, end);
    at = end;
    return quoted.isEmpty() ? rest : quoted + rest;
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    int from = at + 1;
    for (int quote = text.indexOf('"', from); ; quote = text.indexOf('"', from)) {
      cell.append(text, from, quote < 0 ? text.length() : quote);
      if (quote < 0) {
        at = text.length();
        return cell.toString();
      }
      boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
      if (!doubled) {
        at = quote + 1;
        return cell.toString();
      }
      cell.append('"');
      from = quote + 2;
    }
  }
}
