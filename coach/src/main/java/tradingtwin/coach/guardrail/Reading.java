package tradingtwin.coach.guardrail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way in which a person may read a text, with the way back to the text as it was written.
///
/// Tricks against a word list are undone here: compatibility forms, accents, characters that do
/// not show, look-alike letters, leetspeak, words split into letters and words that are
/// stretched.
final class Reading {
  private static final Pattern SPELLED =
      Pattern.compile("(?<![a-z0-9])[a-z](?:[ ._*/-]{1,3}[a-z]){2,}(?![a-z0-9])");
  private static final String INNER_SIGNS = "-_.*'·•/~^+=|\\,:;\"()[]";
  private static final int STRETCHED = 3;

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Reading(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /// All readings that differ, the plainest first.
  static List<Reading> all(String written) {
    Reading plain = plain(written);
    Map<String, Reading> byText = new LinkedHashMap<>();
    for (Reading letters : List.of(plain, plain.leet('i'), plain.leet('l'))) {
      for (Reading whole : List.of(letters, letters.joined(), letters.fused())) {
        byText.putIfAbsent(whole.text, whole);
        Reading once = whole.squeezed(1);
        byText.putIfAbsent(once.text, once);
        Reading twice = whole.squeezed(2);
        byText.putIfAbsent(twice.text, twice);
      }
    }
    return List.copyOf(byText.values());
  }

  String text() {
    return text;
  }

  /// The part of the written text behind a part of this reading.
  Verdict.Span written(int start, int end) {
    if (starts.length == 0) {
      return new Verdict.Span(0, 0);
    }
    if (start >= end) {
      int at = starts[Math.min(start, starts.length - 1)];
      return new Verdict.Span(at, at);
    }
    return new Verdict.Span(starts[start], ends[end - 1]);
  }

  private static Reading plain(String written) {
    Pen pen = new Pen(written.length());
    for (int i = 0; i < written.length(); ) {
      int codePoint = written.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      String folded =
          Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
              .toLowerCase(Locale.ROOT);
      for (int point : folded.codePoints().toArray()) {
        write(pen, point, i, next);
      }
      i = next;
    }
    return pen.reading();
  }

  private static void write(Pen pen, int point, int from, int to) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      if (!pen.endsWith(' ')) {
        pen.write(' ', from, to);
      }
      return;
    }
    boolean unseen =
        switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT,
              Character.CONTROL,
              Character.UNASSIGNED,
              Character.PRIVATE_USE ->
              true;
          default -> point == 0x115F || point == 0x1160 || point == 0x2800 || point == 0x3164;
        };
    if (!unseen) {
      for (char c : LookAlikes.latin(point).toCharArray()) {
        pen.write(c, from, to);
      }
    }
  }

  /// Digits and signs read as letters, in words that have a letter.
  private Reading leet(char one) {
    Pen pen = new Pen(text.length());
    for (int from = 0; from < text.length(); ) {
      int to = text.indexOf(' ', from);
      to = to < 0 ? text.length() : to + 1;
      boolean word = text.substring(from, to).chars().anyMatch(Character::isLetter);
      for (int i = from; i < to; i++) {
        char letter = word ? LookAlikes.leet(text.charAt(i), one) : 0;
        pen.write(letter == 0 ? text.charAt(i) : letter, starts[i], ends[i]);
      }
      from = to;
    }
    return pen.reading();
  }

  /// `b u y` and `b.u.y` read as a word.
  private Reading joined() {
    boolean[] dropped = new boolean[text.length()];
    Matcher matcher = SPELLED.matcher(text);
    while (matcher.find()) {
      for (int i = matcher.start(); i < matcher.end(); i++) {
        dropped[i] = !Character.isLetter(text.charAt(i));
      }
    }
    return without(dropped);
  }

  /// `se-ll` read as a word.
  private Reading fused() {
    boolean[] dropped = new boolean[text.length()];
    for (int i = 1; i + 1 < text.length(); i++) {
      dropped[i] =
          INNER_SIGNS.indexOf(text.charAt(i)) >= 0
              && (Character.isLetter(text.charAt(i - 1)) || dropped[i - 1])
              && (Character.isLetter(text.charAt(i + 1))
                  || INNER_SIGNS.indexOf(text.charAt(i + 1)) >= 0);
    }
    return without(dropped);
  }

  /// `buuuy` and `selllll` read as words: runs of three or more become this many.
  private Reading squeezed(int kept) {
    boolean[] dropped = new boolean[text.length()];
    for (int from = 0; from < text.length(); ) {
      int to = from + 1;
      while (to < text.length() && text.charAt(to) == text.charAt(from)) {
        to++;
      }
      if (to - from >= STRETCHED && Character.isLetter(text.charAt(from))) {
        Arrays.fill(dropped, from + kept, to, true);
      }
      from = to;
    }
    return without(dropped);
  }

  private Reading without(boolean[] dropped) {
    Pen pen = new Pen(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!dropped[i]) {
        pen.write(text.charAt(i), starts[i], ends[i]);
      }
    }
    return pen.reading();
  }

  /// A reading in the making.
  private static final class Pen {
    private final StringBuilder text;
    private final List<int[]> spans;

    Pen(int length) {
      text = new StringBuilder(length);
      spans = new ArrayList<>(length);
    }

    boolean endsWith(char c) {
      return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    void write(char c, int from, int to) {
      text.append(c);
      spans.add(new int[] {from, to});
    }

    Reading reading() {
      return new Reading(
          text.toString(),
          spans.stream().mapToInt(span -> span[0]).toArray(),
          spans.stream().mapToInt(span -> span[1]).toArray());
    }
  }
}
