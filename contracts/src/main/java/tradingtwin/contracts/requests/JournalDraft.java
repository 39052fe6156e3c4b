package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.FollowedPlan;

/// Words before, after or beside a trade.
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
}
