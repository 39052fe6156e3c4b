package tradingtwin.contracts.requests;

import java.util.List;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.SpokenTrade;

/// Findings and tags to be put into words.
public record ReflectRequest(String timeZone, List<BiasFinding> findings, List<Tag> tags) {
  public ReflectRequest {
    findings = List.copyOf(findings);
    tags = List.copyOf(tags);
  }

  /// A tag with the trade it speaks of.
  public record Tag(ScoredTag tag, SpokenTrade trade) {}
}
