package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// How far an import is.
///
/// @param stored fills that were new; absent until the saving has ended
/// @param error what went wrong, in words for the trader
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

  /// Where the work stands.
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  /// What is being done right now, in the order in which it is done.
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
