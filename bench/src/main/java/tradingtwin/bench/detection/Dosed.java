package tradingtwin.bench.detection;

import java.util.List;
import java.util.Optional;
import tradingtwin.bench.life.Testimony;
import tradingtwin.engine.bias.BiasLabel;

/// One trader with one habit, at one moment of a career, and what was said.
///
/// @param habit the habit
/// @param dose how much of it
/// @param decisions the decisions asked for
/// @param opportunity whether the habit had enough to pull at to be there at all
/// @param verdict what was said
/// @param timing what the timing of decisions says to somebody who knows the habit's trigger
/// @param events how well single decisions were told apart
/// @param money what the habit was said to cost and did cost, where both are known
record Dosed(
    BiasLabel habit,
    double dose,
    int decisions,
    boolean opportunity,
    Verdict verdict,
    Testimony timing,
    Events events,
    Optional<Money> money) {

  boolean found() {
    return verdict.found(habit);
  }

  /// Tagged decisions against those that the habit caused.
  ///
  /// @param tagged decisions that carry the habit's tag
  /// @param rightly those of them that it caused
  /// @param caused decisions that it caused
  /// @param all all decisions
  record Events(int tagged, int rightly, int caused, int all) {
    static final Events NONE = new Events(0, 0, 0, 0);

    static Events sum(List<Dosed> all) {
      return all.stream().map(Dosed::events).reduce(NONE, Events::plus);
    }

    private Events plus(Events other) {
      return new Events(
          tagged + other.tagged, rightly + other.rightly, caused + other.caused, all + other.all);
    }
  }

  /// What a habit was said to cost beside what it did cost.
  ///
  /// @param estimate what was said
  /// @param truth profit of the twin without the habit less the profit made
  /// @param estimand what the same counterfactual gives on the decisions that the habit caused
  record Money(Costing.Estimate estimate, double truth, double estimand) {
    boolean covered() {
      return estimate.holds(truth);
    }

    boolean estimandCovered() {
      return estimate.holds(estimand);
    }

    /// What the best possible estimate is off by.
    double biasOfEstimand() {
      return estimand - truth;
    }

    /// What the estimate is off by from that.
    double biasOfEstimator() {
      return estimate.cost() - estimand;
    }
  }
}
