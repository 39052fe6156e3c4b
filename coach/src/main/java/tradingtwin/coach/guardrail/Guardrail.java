package tradingtwin.coach.guardrail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The non-advisory linter: the one gate through which sentences leave the coach.
///
/// The same text gets the same verdict everywhere; nothing is repaired, only refused.
public final class Guardrail {
  private final List<Rule> rules;

  Guardrail(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The linter with the rules of this release.
  public static Guardrail standard() {
    return new Guardrail(RuleBook.shipped());
  }

  /// The same within a persona's bounds: at most so many words, and none of these.
  public Guardrail within(int mostWords, List<String> avoid) {
    List<Rule> bounded = new ArrayList<>(rules);
    bounded.add(
        new Rule(
            "persona-length",
            "more words than this persona's texts have",
            List.of(Pattern.compile("(?:\\S++\\s++){" + mostWords + "}\\S")),
            List.of()));
    if (!avoid.isEmpty()) {
      String words =
          avoid.stream()
              .map(word -> Pattern.quote(word.toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining("|"));
      bounded.add(
          new Rule(
              "persona-words",
              "a word that this persona's texts do without",
              List.of(),
              List.of(Pattern.compile("\\b(?:" + words + ")\\b"))));
    }
    return new Guardrail(bounded);
  }

  /// The rules, in the order in which they are tried.
  public List<Rule> rules() {
    return rules;
  }

  /// The verdict on one text.
  public Verdict check(String text) {
    List<Reading> readings = Reading.all(text);
    for (Rule rule : rules) {
      Optional<Verdict.Span> span = firstMatch(rule, text, readings);
      if (span.isPresent()) {
        return new Verdict.Refused(rule, span.get());
      }
    }
    return new Verdict.Clean(text);
  }

  private static Optional<Verdict.Span> firstMatch(Rule rule, String text, List<Reading> readings) {
    for (Pattern pattern : rule.asWritten()) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(new Verdict.Span(matcher.start(), matcher.end()));
      }
    }
    for (Reading reading : readings) {
      for (Pattern pattern : rule.asRead()) {
        Matcher matcher = pattern.matcher(reading.text());
        if (matcher.find()) {
          return Optional.of(reading.written(matcher.start(), matcher.end()));
        }
      }
    }
    return Optional.empty();
  }
}
