package tradingtwin.coach.wording;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The written sentences with their gaps, by name: `revenge.found`, `revenge.tag`.
///
/// A name that has no sentence of its own is spoken by its `any.` sibling.
final class Sentences {
  private static final String HABITS = "sentences.mustache";
  private static final String GATE = "gate.mustache";
  private static final String JOURNAL = "journal.mustache";
  private static final String HEAD = "=== ";

  private final Map<String, Template> byName;

  private Sentences(Map<String, Template> byName) {
    this.byName = byName;
  }

  /// The sentences of this release on habits.
  static Sentences shipped() {
    return load(HABITS);
  }

  /// The sentences of this release on verdicts, tasks and overrides.
  static Sentences gate() {
    return load(GATE);
  }

  /// The sentences of this release beside journal entries.
  static Sentences journal() {
    return load(JOURNAL);
  }

  private static Sentences load(String file) {
    try (InputStream in = Sentences.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the sentences of the twin are missing");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The names that have a sentence of their own.
  Set<String> names() {
    return byName.keySet();
  }

  /// The name of the sentence that will be spoken.
  String resolve(String subject, String state) {
    String own = subject + "." + state;
    String any = "any." + state;
    if (!byName.containsKey(own) && !byName.containsKey(any)) {
      throw new IllegalArgumentException("no sentence for " + own);
    }
    return byName.containsKey(own) ? own : any;
  }

  /// The sentence of that name with its gaps filled.
  String say(String name, Map<String, Object> gaps) {
    Template template = byName.get(name);
    if (template == null) {
      throw new IllegalArgumentException("no sentence " + name);
    }
    return template.execute(gaps).strip();
  }

  private static Sentences read(String text) {
    Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
    Map<String, Template> byName = new LinkedHashMap<>();
    String name = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(HEAD)) {
        name = line.substring(HEAD.length()).strip();
      } else if (!line.isBlank()) {
        byName.put(name, compiler.compile(line));
      }
    }
    return new Sentences(byName);
  }
}
