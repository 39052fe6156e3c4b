package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the whole record says about one habit of this trader.
///
/// @param label the habit
/// @param state what can be said
/// @param confidence 1 − q, q = Benjamini-Hochberg over all tests of the report, 0 to 0.999;
///     empty when nothing was tested or a plan explains the pattern. Not the probability of the
///     habit
/// @param effect how strong it is; empty when it could not be computed
/// @param samples the numbers of cases, the main one first
/// @param p p-value of the test; empty when it was not run
/// @param test the test
/// @param features the evidence
/// @param policyVersion version of the thresholds used
/// @param notes what a reader must know beside the numbers
public record BiasFinding(
    BiasLabel label,
    FindingState state,
    OptionalDouble confidence,
    Optional<Effect> effect,
    List<Sample> samples,
    OptionalDouble p,
    TestId test,
    List<Feature> features,
    String policyVersion,
    List<Note> notes) {

  public BiasFinding {
    samples = List.copyOf(samples);
    features = List.copyOf(features);
    notes = List.copyOf(notes);
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("a finding says how many cases it rests on: " + label);
    }
    boolean insufficient = state == FindingState.INSUFFICIENT;
    if (insufficient == p.isPresent() || (insufficient && confidence.isPresent())) {
      throw new IllegalArgumentException(label + " " + state + " with p " + p);
    }
  }

  /// The same finding with one more note.
  BiasFinding with(Note note) {
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new BiasFinding(
        label, state, confidence, effect, samples, p, test, features, policyVersion, more);
  }

  /// The sample that decides: the scarcest if any is short, else the main one.
  public Sample sample() {
    return samples.stream()
        .filter(sample -> !sample.enough())
        .min(Comparator.comparingDouble(sample -> (double) sample.n() / sample.needed()))
        .orElseGet(samples::getFirst);
  }

  /// Cases at hand in the sample that decides.
  public int n() {
    return sample().n();
  }

  /// Cases needed in the sample that decides.
  public int needed() {
    return sample().needed();
  }

  /// The evidence of that name, if it is there.
  public Optional<Feature> feature(FeatureName name) {
    return features.stream().filter(feature -> feature.name() == name).findFirst();
  }
}
