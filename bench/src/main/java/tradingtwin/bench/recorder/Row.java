package tradingtwin.bench.recorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Side;

/// One line of a broker's file, right or wrong.
///
/// @param id the broker's own identity of the execution
/// @param symbol what was traded
/// @param side bought or sold
/// @param quantity units; 0 in a line that is no execution
/// @param price money a unit
/// @param fee what was charged
/// @param feeCurrency in what
/// @param time when, as the file has it
/// @param order the order it belongs to, where the file says so
public record Row(
    String id,
    String symbol,
    Side side,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant time,
    Optional<String> order) {}
