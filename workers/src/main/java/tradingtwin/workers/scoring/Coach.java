package tradingtwin.workers.scoring;

import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.Wordings;

/// The coach as scoring needs it.
public interface Coach {
  /// Findings and tags for these fills.
  BiasReport score(BiasScoreRequest request);

  /// Linted words for findings and tags, in their order.
  Wordings reflect(ReflectRequest request);
}
