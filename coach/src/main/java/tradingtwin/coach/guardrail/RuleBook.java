package tradingtwin.coach.guardrail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The written form of the rules: a text of `let`, `rule`, `says`, `raw` and `match` lines.
final class RuleBook {
  private static final String SHIPPED = "rules.txt";

  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private String id = "";
  private String reason = "";
  private final List<Pattern> raw = new ArrayList<>();
  private final List<Pattern> match = new ArrayList<>();

  private RuleBook() {}

  /// The rules of this release, in the order in which they are tried.
  static List<Rule> shipped() {
    try (InputStream in = RuleBook.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the rules of the linter are missing");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rules that a text spells.
  ///
  /// @throws IllegalArgumentException for a line that says nothing known, or a name given twice
  static List<Rule> read(String text) {
    RuleBook book = new RuleBook();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(book::line);
    book.closeRule();
    return List.copyOf(book.rules);
  }

  private void line(String line) {
    int gap = line.indexOf(' ');
    String rest = gap < 0 ? "" : line.substring(gap + 1).strip();
    switch (gap < 0 ? line : line.substring(0, gap)) {
      case "let" -> let(rest);
      case "rule" -> {
        closeRule();
        id = rest;
      }
      case "says" -> reason = rest;
      case "raw" -> raw.add(Pattern.compile(rest));
      case "match" -> match.add(Pattern.compile(spelledOut(rest)));
      default -> throw new IllegalArgumentException("not a line of the rules: " + line);
    }
  }

  private void let(String definition) {
    int equals = definition.indexOf('=');
    words.put(
        definition.substring(0, equals).strip(),
        spelledOut(definition.substring(equals + 1).strip()));
  }

  private String spelledOut(String regex) {
    String result = regex;
    for (Map.Entry<String, String> word : words.entrySet()) {
      result = result.replace("{" + word.getKey() + "}", word.getValue());
    }
    return result;
  }

  private void closeRule() {
    if (!id.isEmpty()) {
      if (rules.stream().anyMatch(rule -> rule.id().equals(id))) {
        throw new IllegalArgumentException("two rules of one name: " + id);
      }
      rules.add(new Rule(id, reason, raw, match));
    }
    id = "";
    reason = "";
    raw.clear();
    match.clear();
  }
}
