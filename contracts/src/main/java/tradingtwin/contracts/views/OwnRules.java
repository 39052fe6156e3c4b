package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnRuleKind;

/// The trader's own rules.
///
/// @param kinds the kinds of rules and what each asks for
public record OwnRules(List<OwnRule> rules, List<Kind> kinds) {
  public OwnRules {
    rules = List.copyOf(rules);
    kinds = List.copyOf(kinds);
  }

  /// A kind of rule.
  ///
  /// @param sentence the rule in words, with … where its value goes
  /// @param field the one field of its parameters; none where it needs nothing
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Kind(OwnRuleKind kind, String title, String sentence, @Nullable Field field) {}

  /// The one field of a kind's parameters.
  ///
  /// @param name name in the parameters
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Field(
      Name name, String title, @Nullable Integer minimum, @Nullable Integer maximum) {

    /// A name in the parameters.
    public enum Name {
      @JsonProperty("count")
      COUNT,
      @JsonProperty("minutes")
      MINUTES,
      @JsonProperty("time")
      TIME,
      @JsonProperty("symbol")
      SYMBOL,
      @JsonProperty("amount")
      AMOUNT
    }
  }
}
