package tradingtwin.core.adherence;

import java.time.Duration;
import tradingtwin.engine.simulation.PaperPolicy;

/// How plans that were left are played on paper afterwards.
///
/// @param paper fee, horizon and bars, as of every paper trade
/// @param again how long until one that has not ended is looked at again
/// @param forget age at which nobody is asked any more
public record LeftPlansPolicy(PaperPolicy paper, Duration again, Duration forget) {
  /// The product's own choice.
  public static final LeftPlansPolicy DEFAULT =
      new LeftPlansPolicy(PaperPolicy.DEFAULT, Duration.ofHours(1), Duration.ofDays(180));
}
