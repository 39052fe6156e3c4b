package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of an account's entries besides fills, newest first.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementEntries(
    List<StatementEntry> entries, @Nullable String nextCursor, int total) {
  public StatementEntries {
    entries = List.copyOf(entries);
  }
}
