package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/// What a trader's own rules may look at, of an entry that is planned or was made.
///
/// @param symbol what is entered
/// @param local the moment on the trader's clock
/// @param entriesBefore entries of that day before it
/// @param lossesBefore losing trips ended on that day before it
/// @param minutesSinceLoss since the latest losing trip ended; empty when there was none
/// @param notional price times size, quote currency; empty when it is not stated
/// @param openPositions positions held before it
/// @param held whether the symbol is among them
/// @param stop whether its plan has a stop; empty where no plan is known
public record EntryFacts(
    String symbol,
    LocalDateTime local,
    int entriesBefore,
    int lossesBefore,
    Optional<Long> minutesSinceLoss,
    Optional<BigDecimal> notional,
    int openPositions,
    boolean held,
    Optional<Boolean> stop) {}
