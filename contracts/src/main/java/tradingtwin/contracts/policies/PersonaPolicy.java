package tradingtwin.contracts.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.Persona;

/// What a persona holds a trader to, as data.
///
/// @param version stored with every verdict
/// @param riskPerTrade share of equity
/// @param dailyLoss share of equity
/// @param weeklyLoss share of equity
/// @param monthlyLoss share of equity
/// @param drawdown share of the equity peak
/// @param sizeTimesMedian largest multiple of the own median notional
/// @param planAmountTimes largest multiple of the planned amount
/// @param addsUnderWater whether a position under water may be added to
/// @param setupTrades own trades before a setup counts as tested
/// @param withoutLastTradeMinutes how long a plan rests that would not be made without the trade
///     before it
/// @param entryWindowMinutes how long a verdict is good for
/// @param friction tasks by failed check
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonaPolicy(
    Persona persona,
    String version,
    @Nullable Double riskPerTrade,
    @Nullable Double dailyLoss,
    @Nullable Double weeklyLoss,
    @Nullable Double monthlyLoss,
    @Nullable Double drawdown,
    @Nullable LossStreak lossStreak,
    @Nullable Integer breachCooldownMinutes,
    EntriesPerDay entriesPerDay,
    @Nullable Double sizeTimesMedian,
    @Nullable Double planAmountTimes,
    boolean stopRequired,
    @Nullable Double minimumPlannedR,
    AddsUnderWater addsUnderWater,
    @Nullable Integer setupTrades,
    @Nullable Integer withoutLastTradeMinutes,
    int entryWindowMinutes,
    Overrides overrides,
    List<Friction> friction,
    Language language) {
  public PersonaPolicy {
    friction = List.copyOf(friction);
  }

  /// Losses in a row that start a cooldown.
  public record LossStreak(int losses, int cooldownMinutes) {}

  /// New entries a day: the trader's own usual, at most so many.
  ///
  /// @param ownShare percentile of the trader's own days
  public record EntriesPerDay(int atMost, double ownShare) {}

  /// Whether a position under water may be added to.
  public enum AddsUnderWater {
    NEVER,
    SCHEDULED,
    ALLOWED
  }

  /// When an override may be granted.
  ///
  /// @param riskTimes multiple of the risk per trade
  public record Overrides(int perWeek, double riskTimes, int rationaleLength) {}

  /// What a broken check asks for.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Friction(GateRule rule, FrictionKind task, @Nullable Integer minutes) {}

  /// The bounds of the coach's words for this persona.
  ///
  /// @param avoid words that are not used
  public record Language(int mostWords, List<String> avoid) {
    public Language {
      avoid = List.copyOf(avoid);
    }
  }
}
