package tradingtwin.workers.scoring;

/// How much the coach says after one scoring.
///
/// @param tagsPerHabit reflections about single trades of one habit, the newest trades first;
///     every tag is stored and shown on its trade all the same
/// @param tradesPerFinding trades shown beside a finding
public record ReflectionPolicy(int tagsPerHabit, int tradesPerFinding) {
  /// A person reads some ten messages in a sitting; our own choice.
  public static final ReflectionPolicy DEFAULT = new ReflectionPolicy(5, 3);

  public ReflectionPolicy {
    if (tagsPerHabit < 0 || tradesPerFinding < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
  }
}
