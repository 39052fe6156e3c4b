package tradingtwin.engine.bias;

import java.util.List;

/// A detector's answer before correction for having asked several questions.
sealed interface Examined {

  /// Too few cases.
  record TooLittle(
      BiasLabel label, List<Sample> samples, TestId test, List<Feature> features, List<Note> notes)
      implements Examined {}

  /// A tested answer.
  ///
  /// @param matters whether the effect is at least the smallest one of interest
  /// @param planned whether a plan explains the pattern, which is then not held against the
  ///     trader
  /// @param events tags to show if the habit is at least possible
  record Tested(
      BiasLabel label,
      List<Sample> samples,
      TestId test,
      double p,
      Effect effect,
      boolean matters,
      boolean planned,
      List<Feature> features,
      List<Note> notes,
      List<BiasTag> events)
      implements Examined {}
}
