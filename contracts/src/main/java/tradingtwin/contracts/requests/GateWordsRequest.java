package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.Verdict;

/// A verdict, the answer to an override, or what fills did to a rule, to be put into words.
///
/// @param broken rules that were broken, strictest first
/// @param tasks tasks to be worded, in the order of the answer
/// @param language the persona's bounds of words
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateWordsRequest(
    @Nullable Verdict verdict,
    List<GateRule> broken,
    List<FrictionKind> tasks,
    @Nullable Answer answer,
    @Nullable Happened happened,
    PersonaPolicy.@Nullable Language language) {
  public GateWordsRequest {
    broken = List.copyOf(broken);
    tasks = List.copyOf(tasks);
  }

  /// A verdict, or the answer to an override.
  public GateWordsRequest(
      @Nullable Verdict verdict,
      List<GateRule> broken,
      List<FrictionKind> tasks,
      @Nullable Answer answer) {
    this(verdict, broken, tasks, answer, null, null);
  }

  /// What fills did.
  public GateWordsRequest(Happened happened) {
    this(null, List.of(), List.of(), null, happened, null);
  }

  /// The same within a persona's bounds of words.
  public GateWordsRequest within(PersonaPolicy.Language bounds) {
    return new GateWordsRequest(verdict, broken, tasks, answer, happened, bounds);
  }

  /// What fills did.
  ///
  /// @param what SIZE, LOSSES_IN_A_ROW, or the kind of an own rule
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Happened(String what, @Nullable String symbol) {}

  /// The answer to an override.
  ///
  /// @param reasons why it was refused
  public record Answer(boolean granted, List<String> reasons) {
    public Answer {
      reasons = List.copyOf(reasons);
    }
  }
}
