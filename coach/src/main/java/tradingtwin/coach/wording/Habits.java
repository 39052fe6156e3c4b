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

  /// A title: the name that the screens show too.
  static String title(Label label) {
    return switch (label) {
      case DISPOSITION -> "Selling winners, keeping losers";
      case REVENGE -> "Revenge trading";
      case HOUSE_MONEY -> "Playing with house money";
      case CHASING -> "Chasing a run-up";
      case FOMO -> "Fear of missing out";
      case PANIC -> "Panic exits";
      case OVERTRADING -> "Overtrading";
      case HOLDING_LOSERS -> "Holding losers";
      case AVERAGING_DOWN -> "Averaging down";
      case MARTINGALE -> "Doubling up under water";
      case SIZE_ESCALATION -> "Growing size";
      case ATTENTION -> "Following attention";
      case ROUND_NUMBER -> "Round-number prices";
      case EARLY_EXIT -> "Leaving winners early";
      case TIME_OF_DAY -> "Time of day";
      case BOREDOM -> "Trading out of boredom";
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
      case PANIC -> "panic exits";
      case OVERTRADING -> "overtrading";
      case HOLDING_LOSERS -> "held losers";
      case AVERAGING_DOWN -> "averaging down";
      case MARTINGALE -> "growing additions under water";
      case SIZE_ESCALATION -> "size escalation";
      case ATTENTION -> "attention entries";
      case ROUND_NUMBER -> "round-number prices";
      case EARLY_EXIT -> "early exits";
      case TIME_OF_DAY -> "time of day";
      case BOREDOM -> "boredom entries";
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
      case PANIC -> "What did the price do in the hours after I left?";
      case OVERTRADING -> "How did the later entries of my busiest days end?";
      case HOLDING_LOSERS -> "Which losing trade did I hold longest?";
      case AVERAGING_DOWN -> "How did the positions end that I added to under water?";
      case MARTINGALE -> "How large was my largest position under water?";
      case SIZE_ESCALATION -> "How did my largest positions end?";
      case ATTENTION -> "Which of my entries came after a bar that everybody saw?";
      case ROUND_NUMBER -> "Which of my limits stand at round numbers?";
      case EARLY_EXIT -> "What did the winners do after I left?";
      case TIME_OF_DAY -> "Which hours hold my best and my worst results?";
      case BOREDOM -> "How did my entries in quiet markets end?";
    };
  }
}
