package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Journal entries, newest first.
///
/// @param next cursor of the next page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntries(List<JournalEntry> entries, @Nullable String next) {
  public JournalEntries {
    entries = List.copyOf(entries);
  }
}
