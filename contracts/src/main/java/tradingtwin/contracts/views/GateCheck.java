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
    @Nullable String reason) {

  /// How it came out.
  public enum State {
    PASSED,
    BROKEN,
    NOT_CHECKED
  }
}
