package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.FollowedPlan;

/// A change of a journal entry; absent fields stay.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntryChange(
    @Nullable String text,
    @Nullable List<Emotion> emotions,
    @Nullable FollowedPlan followedPlan,
    @Nullable String lesson) {
  public JournalEntryChange {
    emotions = emotions == null ? null : List.copyOf(emotions);
  }
}
