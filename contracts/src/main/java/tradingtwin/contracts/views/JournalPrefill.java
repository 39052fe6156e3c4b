package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;

/// What a new entry starts from, taken from the intent and its fills.
///
/// @param emotions as the intent says
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalPrefill(
    EntryType entryType,
    @Nullable Intent intent,
    String text,
    @Nullable Adherence adherence,
    @Nullable Outcome outcome,
    @Nullable Happened happened,
    @Nullable String tradeId,
    @Nullable String symbol,
    @Nullable List<Emotion> emotions) {
  public JournalPrefill {
    emotions = emotions == null ? null : List.copyOf(emotions);
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
