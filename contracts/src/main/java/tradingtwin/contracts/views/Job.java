package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A piece of work and how far it is.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
    String jobId,
    Kind kind,
    State state,
    String stage,
    int count,
    int total,
    int percent,
    int attempts,
    @Nullable String error,
    @Nullable String importId,
    Instant createdAt,
    Instant updatedAt) {

  /// Which work; each kind has a schema of its name in `jobs`.
  public enum Kind {
    @JsonProperty("import.trades")
    IMPORT_TRADES,
    @JsonProperty("score.bias")
    SCORE_BIAS,
    @JsonProperty("simulate.simple")
    SIMULATE_SIMPLE,
    @JsonProperty("snapshot.weekly")
    SNAPSHOT_WEEKLY
  }

  /// Where the work stands.
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }
}
