package tradingtwin.coach.guardrail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines written against the linter, and lines that it must leave alone.
public final class Corpus {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(?:([0-9A-F]{4})|\\{([0-9A-F]+)})");

  private Corpus() {}

  public static List<String> mustRefuse() {
    return lines("must-refuse.txt");
  }

  public static List<String> mustPass() {
    return lines("must-pass.txt");
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(Corpus::unescaped)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(
            match -> {
              String hex = match.group(1) == null ? match.group(2) : match.group(1);
              return Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex, 16)));
            });
  }
}
