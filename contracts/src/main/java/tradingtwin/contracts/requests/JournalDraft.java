package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;

/// Words before, after or beside a trade.
///
/// @param entryType before, after, or beside a trade
/// @param followedPlan the trader's own word on it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalDraft(
    EntryType entryType,
    @Nullable String intentId,
    @Nullable String tradeId,
    String text,
    @Nullable List<Emotion> emotions,
    @Nullable FollowedPlan followedPlan,
    @Nullable String lesson) {
  public JournalDraft {
    emotions = emotions == null ? null : List.copyOf(emotions);
  }

  /// Before, after, or beside a trade.
  public enum EntryType {
    @JsonProperty("pre")
    PRE,
    @JsonProperty("post")
    POST,
    @JsonProperty("note")
    NOTE
  }

  /// The trader's own word on it.
  public enum FollowedPlan {
    YES,
    PARTLY,
    NO
  }
}
