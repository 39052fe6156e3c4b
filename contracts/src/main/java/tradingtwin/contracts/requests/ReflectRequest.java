package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;

/// Findings and tags to be put into words.
///
/// @param costs what habits cost; absent when no words are asked for them
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReflectRequest(
    String timeZone, List<BiasFinding> findings, List<Tag> tags, @Nullable List<HabitCost> costs) {
  public ReflectRequest {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
    costs = costs == null ? null : List.copyOf(costs);
  }

  /// A request that asks for no words on costs.
  public ReflectRequest(String timeZone, List<BiasFinding> findings, List<Tag> tags) {
    this(timeZone, findings, tags, null);
  }

  /// A tag with the trade it speaks of.
  public record Tag(ScoredTag tag, SpokenTrade trade) {}
}
