package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.EntryType;

/// A journal entry was written.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntryCreated(String entryId, EntryType entryType, @Nullable String intentId) {}
