package tradingtwin.engine.attribution;

import java.util.Optional;
import tradingtwin.engine.bias.BiasLabel;

/// What a decision without the habit would have been, by rules that the trader could have kept to
/// at that moment.
sealed interface Counterfactual
    permits SkipEntry, SkipBeyondUsualDay, SkipLosingHours, UsualSize, NoAddition, OwnStop, HoldOn {

  /// Whether entries or exits are undone.
  enum Role {
    ENTRY,
    EXIT
  }

  Method method();

  Role role();

  /// Whether an unmarked decision is of the same kind as the marked ones.
  boolean comparable(Case other);

  /// The marked decision undone.
  Undoing undo(Case marked, Setting setting);

  /// An unmarked decision treated as if it had been marked.
  default Undoing placebo(Case unmarked, Setting setting) {
    return undo(unmarked, setting);
  }

  /// Whether the answer hangs on how long something is kept.
  default boolean hasHorizon() {
    return false;
  }

  /// The counterfactual of a habit; none for one that only describes.
  static Optional<Counterfactual> of(BiasLabel label) {
    return switch (label) {
      case DISPOSITION, EARLY_EXIT -> Optional.of(new HoldOn(true));
      case PANIC -> Optional.of(new HoldOn(false));
      case HOLDING_LOSERS -> Optional.of(new OwnStop());
      case CHASING, FOMO, ATTENTION, BOREDOM -> Optional.of(new SkipEntry());
      case REVENGE, HOUSE_MONEY, SIZE_ESCALATION -> Optional.of(new UsualSize());
      case AVERAGING_DOWN, MARTINGALE -> Optional.of(new NoAddition());
      case OVERTRADING -> Optional.of(new SkipBeyondUsualDay());
      case TIME_OF_DAY -> Optional.of(new SkipLosingHours());
      case ROUND_NUMBER -> Optional.empty();
    };
  }
}
