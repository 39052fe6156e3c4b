package tradingtwin.engine.rules;

import java.math.BigDecimal;
import java.util.Optional;
import tradingtwin.engine.matching.GatedIntent;

/// An intent with its verdict and what became of it.
///
/// @param intent the intent
/// @param end what became of it
/// @param netR what the planned trade then did on paper, in R net of fees, where it is known
public record DecidedIntent(GatedIntent intent, End end, Optional<BigDecimal> netR) {

  /// What became of an intent.
  public enum End {
    /// Its verdict is still good.
    PENDING,
    /// Carried out at the planned size.
    TAKEN,
    /// Carried out at the size that was told.
    SIZED_DOWN,
    /// The trader said that it was left.
    SKIPPED,
    /// Another plan took its place, for later.
    POSTPONED,
    /// The trader took it back.
    CANCELLED,
    /// Its window ended without an entry.
    EXPIRED
  }
}
