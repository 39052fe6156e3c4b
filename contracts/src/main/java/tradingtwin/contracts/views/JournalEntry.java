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
/// @param paperTradeId the trade on paper that the twin's line tells of
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
    @Nullable String sentence,
    @Nullable Happened happened,
    @Nullable String paperTradeId) {
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

  /// What the fills say, beside the plan.
  ///
  /// @param entry average price of the entries
  /// @param exit average price of the exits so far
  /// @param quantity units entered in all
  /// @param fees in the currency of the price, as far as known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Happened(
      Instant openedAt,
      @Nullable Instant closedAt,
      BigDecimal entry,
      @Nullable BigDecimal exit,
      BigDecimal quantity,
      @Nullable BigDecimal fees) {}
}
