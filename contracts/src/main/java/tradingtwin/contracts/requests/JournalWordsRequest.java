package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.words.EntryType;

/// An entry before or after a trade, to be put beside a sentence.
///
/// @param planned whether a plan stands before the trade
/// @param missing what the plan does not say
/// @param score adherence, where enough rules applied
/// @param broken rules of the plan that were not kept, heaviest first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalWordsRequest(
    EntryType entryType,
    boolean planned,
    List<PlanPart> missing,
    @Nullable Integer score,
    List<Adherence.Rule.PlanRule> broken) {
  public JournalWordsRequest {
    missing = List.copyOf(missing);
    broken = List.copyOf(broken);
  }

  /// Part of a plan.
  public enum PlanPart {
    STOP,
    INVALIDATION
  }
}
