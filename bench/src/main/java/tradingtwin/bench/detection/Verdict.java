package tradingtwin.bench.detection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tradingtwin.engine.bias.BiasFinding;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.BiasReport;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.bias.Note;

/// What the engine said about one trader, and nothing more than counting needs.
///
/// @param said one word a label that a detector reported under
/// @param decisions how many decisions it had read
record Verdict(Map<BiasLabel, Word> said, int decisions) {

  /// One finding.
  ///
  /// @param state what can be said
  /// @param p its p-value, if a test was run
  /// @param confidence its confidence, unless nothing was tested or a plan explains it
  /// @param behind whether it is found and another one, named first, explains it as well
  record Word(FindingState state, OptionalDouble p, OptionalDouble confidence, boolean behind) {
    /// Whether a plan explains it.
    boolean planned() {
      return p.isPresent() && confidence.isEmpty();
    }
  }

  Verdict {
    said = Collections.unmodifiableMap(said);
  }

  static Verdict of(BiasReport report) {
    EnumMap<BiasLabel, Word> said = new EnumMap<>(BiasLabel.class);
    for (BiasFinding finding : report.findings()) {
      boolean behind =
          finding.notes().stream().anyMatch(note -> note instanceof Note.AlsoExplainedBy);
      said.put(
          finding.label(), new Word(finding.state(), finding.p(), finding.confidence(), behind));
    }
    return new Verdict(said, report.decisions());
  }

  /// Whether the habit was reported in that state. The harmful form of a habit reports its milder
  /// form too.
  boolean says(BiasLabel label, FindingState state) {
    return Kinship.reportsOf(label).stream()
        .map(said::get)
        .anyMatch(word -> word != null && word.state() == state);
  }

  boolean found(BiasLabel label) {
    return says(label, FindingState.FOUND);
  }

  /// Whether it is found and no other finding explains it better.
  boolean namedFirst(BiasLabel label) {
    return Kinship.reportsOf(label).stream()
        .map(said::get)
        .anyMatch(word -> word != null && word.state() == FindingState.FOUND && !word.behind());
  }

  /// What the detector that answers for this label said, whatever it called its finding.
  Optional<Word> word(BiasLabel label) {
    return Kinship.of(label).stream().map(said::get).filter(Objects::nonNull).findFirst();
  }

  /// All labels reported as found.
  Set<BiasLabel> found() {
    EnumSet<BiasLabel> found = EnumSet.noneOf(BiasLabel.class);
    said.forEach(
        (label, word) -> {
          if (word.state() == FindingState.FOUND) {
            found.add(label);
          }
        });
    return found;
  }

  /// The p-value of the detector that answers for this label, whatever it called its finding.
  OptionalDouble p(BiasLabel label) {
    return word(label).map(Word::p).orElseGet(OptionalDouble::empty);
  }

  /// The highest confidence in any habit; 0 when none was tested.
  double highestConfidence() {
    return said.values().stream().mapToDouble(word -> word.confidence().orElse(0)).max().orElse(0);
  }
}
