package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// How far an import is.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportProgress(
    String jobId,
    String importId,
    State state,
    Stage stage,
    int count,
    int total,
    int percent,
    @Nullable Integer stored,
    @Nullable Integer duplicate,
    @Nullable Integer failed,
    @Nullable String error) {

  /// State in the schema's words.
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /// Stage in the schema's words.
  public enum Stage {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("fetching")
    FETCHING,
    @JsonProperty("reading")
    READING,
    @JsonProperty("saving")
    SAVING,
    @JsonProperty("scoring")
    SCORING,
    @JsonProperty("reflecting")
    REFLECTING,
    @JsonProperty("finished")
    FINISHED
  }
}
