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

  /// One import.
  ///
  /// @param besides entries besides fills that it added
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
      Instant at) {

    /// Where the fills came from.
    public enum Source {
      @JsonProperty("csv")
      CSV,
      @JsonProperty("api")
      API,
      @JsonProperty("demo")
      DEMO
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
