package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A journal entry was written.
///
/// @param entryType before, after, or beside a trade
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntryCreated(String entryId, EntryType entryType, @Nullable String intentId) {

  /// Before, after, or beside a trade.
  public enum EntryType {
    @JsonProperty("pre")
    PRE,
    @JsonProperty("post")
    POST,
    @JsonProperty("note")
    NOTE
  }
}
