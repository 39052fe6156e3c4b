package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.contracts.words.FollowedPlan;

/// A journal entry with its trade's adherence and outcome.
///
/// @param sentence the twin's words beside it, linted
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
    String entryId,
    EntryType entryType,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String intentId,
    @Nullable String tradeId,
    @Nullable String symbol,
    String text,
    List<Emotion> emotions,
    @Nullable FollowedPlan followedPlan,
    @Nullable String lesson,
    @Nullable Adherence adherence,
    @Nullable Outcome outcome,
    List<Attachment> attachments,
    @Nullable String sentence) {
  public JournalEntry {
    emotions = List.copyOf(emotions);
    attachments = List.copyOf(attachments);
  }

  /// What the trade brought.
  ///
  /// @param r multiple of the planned risk
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      @Nullable BigDecimal netPnl, @Nullable String currency, @Nullable Double r, boolean closed) {}
}
