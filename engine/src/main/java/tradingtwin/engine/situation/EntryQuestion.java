package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import tradingtwin.engine.fills.Direction;

/// The entry and the moment that a situation is asked for.
///
/// @param symbol what would be traded
/// @param direction which way
/// @param sizeStep smallest step of a size, above zero
/// @param at the moment
/// @param zone where the trader's days begin
public record EntryQuestion(
    String symbol, Direction direction, BigDecimal sizeStep, Instant at, ZoneId zone) {}
