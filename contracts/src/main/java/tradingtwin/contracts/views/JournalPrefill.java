package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.EntryType;

/// What a new entry starts from, taken from the intent and its fills.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalPrefill(
    EntryType entryType,
    @Nullable Intent intent,
    String text,
    @Nullable Adherence adherence,
    @Nullable Outcome outcome) {

  /// What the trade brought.
  ///
  /// @param r multiple of the planned risk
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Outcome(
      @Nullable BigDecimal netPnl, @Nullable String currency, @Nullable Double r, boolean closed) {}
}
