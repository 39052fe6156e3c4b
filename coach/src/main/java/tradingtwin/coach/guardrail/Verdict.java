package tradingtwin.coach.guardrail;

/// What the linter says of one text.
public sealed interface Verdict {

  /// A text in which no rule matches.
  ///
  /// @param text the text, unchanged
  record Clean(String text) implements Verdict {}

  /// A text that must not be shown.
  ///
  /// @param rule the first rule that matched
  /// @param span where, in the text as it was written
  record Refused(Rule rule, Span span) implements Verdict {}

  /// A part of a text in UTF-16 units.
  ///
  /// @param start first, inclusive
  /// @param end last, exclusive
  record Span(int start, int end) {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("not a span: " + start + " to " + end);
      }
    }
  }
}
