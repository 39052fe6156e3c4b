package tradingtwin.core.jobs;

/// The kinds of work and their queues; one spelling from the schema to the metric.
public enum JobKind {
  IMPORT_TRADES("import.trades", "q_import"),
  SCORE_BIAS("score.bias", "q_score"),
  SIMULATE_SIMPLE("simulate.simple", "q_sim"),
  SNAPSHOT_WEEKLY("snapshot.weekly", "q_snapshot");

  private final String wireName;
  private final String queue;

  JobKind(String wireName, String queue) {
    this.wireName = wireName;
    this.queue = queue;
  }

  public String wireName() {
    return wireName;
  }

  public String queue() {
    return queue;
  }

  /// The kind of that name.
  public static JobKind of(String wireName) {
    for (JobKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such kind of job: " + wireName);
  }
}
