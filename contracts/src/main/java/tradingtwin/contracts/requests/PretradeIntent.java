package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.Persona;

/// A declared plan for one entry, before the trade.
///
/// @param accountId the broker account it is for
/// @param timeframe bars that the plan is made on
/// @param persona policy to hold it to; the account's own without it
/// @param replaces the intent that this one changes
/// @param purpose what it is for; an entry of one's own choosing without it. An interruption
///     leaves out, pauses or sells out of a declared schedule
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PretradeIntent(
    @Nullable String accountId,
    String symbol,
    Direction direction,
    Timeframe timeframe,
    Plan plan,
    Risk risk,
    Context context,
    @Nullable Persona persona,
    @Nullable String replaces,
    @Nullable Purpose purpose) {

  /// An entry of the trader's own choosing.
  public PretradeIntent(
      @Nullable String accountId,
      String symbol,
      Direction direction,
      Timeframe timeframe,
      Plan plan,
      Risk risk,
      Context context,
      @Nullable Persona persona,
      @Nullable String replaces) {
    this(accountId, symbol, direction, timeframe, plan, risk, context, persona, replaces, null);
  }

  /// What it is for.
  public enum Purpose {
    ENTRY,
    SCHEDULED_PURCHASE,
    INTERRUPTION
  }

  /// Bars that the plan is made on.
  public enum Timeframe {
    @JsonProperty("1m")
    _1M,
    @JsonProperty("5m")
    _5M,
    @JsonProperty("15m")
    _15M,
    @JsonProperty("1h")
    _1H,
    @JsonProperty("4h")
    _4H,
    @JsonProperty("1d")
    _1D,
    @JsonProperty("1w")
    _1W
  }

  /// The plan.
  ///
  /// @param entry planned price of entry
  /// @param stop price at which the idea was wrong
  /// @param target price at which it has paid
  /// @param invalidation what would prove me wrong
  /// @param setup name of the setup
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Plan(
      @Nullable BigDecimal entry,
      @Nullable BigDecimal stop,
      @Nullable BigDecimal target,
      @Nullable String invalidation,
      @Nullable String setup) {}

  /// The risk; what is missing is never taken as none.
  ///
  /// @param size units of the instrument
  /// @param riskAmount money at risk to the stop
  /// @param accountEquity equity as the trader states it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Risk(
      @Nullable BigDecimal size,
      @Nullable BigDecimal riskAmount,
      @Nullable BigDecimal accountEquity) {}

  /// The state of mind.
  ///
  /// @param reason why this trade, in own words
  /// @param checklist the checklist
  /// @param withoutLastTrade if the previous trade did not exist, would this one still be
  ///     taken
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Context(
      @Nullable Emotion emotion,
      @Nullable String reason,
      List<ChecklistItem> checklist,
      @Nullable WithoutLastTrade withoutLastTrade) {
    public Context {
      checklist = List.copyOf(checklist);
    }

    /// One line of the checklist.
    public record ChecklistItem(String item, boolean done) {}

    /// If the previous trade did not exist, would this one still be taken.
    public enum WithoutLastTrade {
      YES,
      NO,
      NOT_SURE
    }
  }
}
