package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.PaperTrade;
import tradingtwin.contracts.words.EntryType;

/// An entry before or after a trade, or a trade on paper that has ended, to be put into a sentence.
///
/// @param planned whether a plan stands before the trade
/// @param missing what the plan does not say
/// @param score adherence, where enough rules applied
/// @param broken rules of the plan that were not kept, heaviest first
/// @param paper the trade on paper that a note tells of
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalWordsRequest(
    EntryType entryType,
    boolean planned,
    List<PlanPart> missing,
    @Nullable Integer score,
    List<Adherence.Rule.PlanRule> broken,
    @Nullable PaperTrade paper) {
  public JournalWordsRequest {
    missing = List.copyOf(missing);
    broken = List.copyOf(broken);
  }

  /// A request about an entry of the trader's.
  public JournalWordsRequest(
      EntryType entryType,
      boolean planned,
      List<PlanPart> missing,
      @Nullable Integer score,
      List<Adherence.Rule.PlanRule> broken) {
    this(entryType, planned, missing, score, broken, null);
  }

  /// A request about a trade on paper.
  public static JournalWordsRequest of(PaperTrade paper) {
    return new JournalWordsRequest(EntryType.NOTE, true, List.of(), null, List.of(), paper);
  }

  /// Part of a plan.
  public enum PlanPart {
    STOP,
    INVALIDATION
  }
}
