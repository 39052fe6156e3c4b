package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.Verdict;

/// One check of the gate, with what was seen and what it was held against.
///
/// @param state how it came out
/// @param effect verdict that it demands
/// @param title the rule in words
/// @param observed what was seen, in words
/// @param limit what it was held against, in words
/// @param reason why it was not checked, or the trader's own words
/// @param sense how the limit binds: a maximum, a minimum, what is allowed, what is excluded, or a
///     value that it is only seen beside
/// @param currency what the values are counted in, where they are money
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateCheck(
    GateRule rule,
    State state,
    @Nullable Verdict effect,
    String title,
    @Nullable String observed,
    @Nullable String limit,
    @Nullable Double observedValue,
    @Nullable Double limitValue,
    @Nullable String unit,
    @Nullable String reason,
    @Nullable Sense sense,
    @Nullable String currency) {

  /// How it came out.
  public enum State {
    PASSED,
    BROKEN,
    NOT_CHECKED
  }

  /// How a limit binds.
  public enum Sense {
    AT_MOST,
    AT_LEAST,
    ONE_OF,
    NOT,
    BESIDE
  }
}
