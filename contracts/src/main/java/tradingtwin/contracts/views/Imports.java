package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The history of imports.
public record Imports(List<Import> imports) {
  public Imports {
    imports = List.copyOf(imports);
  }

  /// One import, or what was done to fills by hand.
  ///
  /// @param besides entries besides fills that it added
  /// @param symbols of the fills that were changed by hand
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Import(
      String importId,
      Source source,
      String broker,
      @Nullable String format,
      @Nullable String fileName,
      State state,
      @Nullable String jobId,
      int stored,
      int duplicate,
      int failed,
      @Nullable Integer besides,
      Instant at,
      @Nullable Change change,
      @Nullable String symbols) {

    /// Where the fills came from.
    public enum Source {
      @JsonProperty("csv")
      CSV,
      @JsonProperty("api")
      API,
      @JsonProperty("demo")
      DEMO,
      @JsonProperty("manual")
      MANUAL
    }

    /// What was done by hand.
    public enum Change {
      ADDED,
      EDITED,
      CORRECTED,
      DELETED
    }

    /// What became of it.
    public enum State {
      PREVIEWED,
      RUNNING,
      DONE,
      FAILED,
      UNDONE,
      CANCELLED
    }
  }
}
