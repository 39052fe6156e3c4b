package tradingtwin.app.analysis;

/// A habit's state and confidence as a person would say them: never rounded up, never certain.
final class StateWords {
  private static final double NEARLY_ALL = 0.99;
  private static final int PERCENT = 100;

  private StateWords() {}

  static String of(Analysis.Habit habit) {
    return switch (habit.state()) {
      case "FOUND" -> "found" + confidence(habit);
      case "POSSIBLE" -> "possible" + confidence(habit);
      case "NOT_FOUND" -> "not found";
      default -> "not enough data";
    };
  }

  private static String confidence(Analysis.Habit habit) {
    var share = habit.confidence();
    if (share == null) {
      return "";
    }
    return share >= NEARLY_ALL
        ? ", confidence over 99 %"
        : ", confidence " + (int) Math.floor(share * PERCENT) + " %";
  }
}
