package tradingtwin.core.limits;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.StatedLimits;

/// What a trader once stated for one limit.
///
/// @param value as it was stated; null as JSON where the limit was given up
/// @param at when it was stated
/// @param from when what it loosens may be loosened
record StatedLimit(OwnLimitName name, JsonNode value, Instant at, Instant from) {

  Limits limits() {
    return LimitValues.limits(name, value);
  }

  StatedLimits engine() {
    return new StatedLimits(limits(), at, from);
  }
}
