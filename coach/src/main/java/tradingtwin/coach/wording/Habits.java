package tradingtwin.coach.wording;

import java.util.Locale;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

/// What the twin calls a habit.
final class Habits {
  private Habits() {}

  /// The name of its sentences.
  static String key(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  static String key(FindingState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// A title: a noun.
  static String title(Label label) {
    return switch (label) {
      case DISPOSITION -> "Disposition effect";
      case REVENGE -> "Revenge trades";
      case HOUSE_MONEY -> "House money";
      case CHASING -> "Chased entries";
      case FOMO -> "Fear of missing out";
    };
  }

  /// The habit inside a sentence.
  static String inside(Label label) {
    return switch (label) {
      case DISPOSITION -> "the disposition effect";
      case REVENGE -> "revenge trades";
      case HOUSE_MONEY -> "house money";
      case CHASING -> "chased entries";
      case FOMO -> "a fear of missing out";
    };
  }

  /// A question that the trader may ask next about a habit that shows.
  static String question(Label label) {
    return switch (label) {
      case DISPOSITION -> "What did the losers do that I kept?";
      case REVENGE -> "Which entries came soonest after a loss?";
      case HOUSE_MONEY -> "How large were the entries after my best days?";
      case CHASING -> "Which of my entries came after the strongest moves?";
      case FOMO -> "How did the entries after strong moves end?";
    };
  }
}
