package tradingtwin.engine.attribution;

import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.BiasLabel;

/// A second way to reckon what a marked decision cost, told beside the first and never added to
/// it: no share of a habit is made of it.
sealed interface Otherwise permits PullbackEntry, EnterAgain, SellLoserInstead {

  Method method();

  /// What the marked decision cost by this reckoning; empty where it does not apply or bars do not
  /// tell.
  Optional<Reckoned> of(Case marked);

  /// Whether the answer hangs on how long something is kept.
  boolean hasHorizon();

  /// A cost at the trader's own horizon, at the shorter and at the longer one; all the same where
  /// there is no horizon.
  record Reckoned(double usual, double shorter, double longer) {
    static Reckoned of(double cost) {
      return new Reckoned(cost, cost, cost);
    }
  }

  /// The second way of a habit, where there is one.
  static Optional<Otherwise> of(
      BiasLabel label, List<Course> courses, Setting setting, PullbackPolicy pullback) {
    return switch (label) {
      case CHASING, FOMO -> Optional.of(new PullbackEntry(setting, pullback));
      case PANIC -> Optional.of(new EnterAgain(setting));
      case DISPOSITION, EARLY_EXIT ->
          Optional.of(new SellLoserInstead(HeldBeside.of(courses), setting));
      case REVENGE,
          HOUSE_MONEY,
          SIZE_ESCALATION,
          HOLDING_LOSERS,
          AVERAGING_DOWN,
          MARTINGALE,
          OVERTRADING,
          ATTENTION,
          TIME_OF_DAY,
          BOREDOM,
          ROUND_NUMBER ->
          Optional.empty();
    };
  }
}
