package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a new entry starts from, taken from the intent and its fills.
///
/// @param entryType before, after, or beside a trade
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalPrefill(
    EntryType entryType,
    @Nullable Intent intent,
    String text,
    @Nullable Adherence adherence,
    @Nullable Outcome outcome) {

  /// Before, after, or beside a trade.
  public enum EntryType {
    @JsonProperty("pre")
    PRE,
    @JsonProperty("post")
    POST,
    @JsonProperty("note")
    NOTE
  }

  /// What the trade brought.
  ///
  /// @param r multiple of the planned risk
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      @Nullable BigDecimal netPnl, @Nullable String currency, @Nullable Double r, boolean closed) {}
}
