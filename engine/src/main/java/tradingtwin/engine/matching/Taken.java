package tradingtwin.engine.matching;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.engine.fills.Ledger.Move;

/// An intent that was carried out.
///
/// @param intent the intent
/// @param entries the entries that did, oldest first
/// @param qty units entered in all
/// @param fit whether that is the told size or less of it
/// @param oversized whether it is more than the told size allows: a breach
public record Taken(
    GatedIntent intent, List<Move> entries, BigDecimal qty, Fit fit, boolean oversized) {

  /// How much of a plan was carried out.
  public enum Fit {
    MATCHED,
    PARTLY
  }

  public Taken {
    entries = List.copyOf(entries);
  }
}
