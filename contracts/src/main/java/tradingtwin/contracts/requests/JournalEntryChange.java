package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;

/// A change of a journal entry; absent fields stay.
///
/// @param followedPlan the trader's own word on it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntryChange(
    @Nullable String text,
    @Nullable List<Emotion> emotions,
    @Nullable FollowedPlan followedPlan,
    @Nullable String lesson) {
  public JournalEntryChange {
    emotions = emotions == null ? null : List.copyOf(emotions);
  }

  /// The trader's own word on it.
  public enum FollowedPlan {
    YES,
    PARTLY,
    NO
  }
}
