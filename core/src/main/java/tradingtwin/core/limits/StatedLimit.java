package tradingtwin.core.limits;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.engine.gate.Limits;

/// What a trader once stated for one limit.
///
/// @param value as it was stated; null as JSON where the limit was given up
/// @param at when it was stated
/// @param from when what it loosens may be loosened
record StatedLimit(OwnLimitName name, JsonNode value, Instant at, Instant from) {

  Limits limits() {
    return LimitValues.limits(name, value);
  }

  /// When it takes over from the one before; a tighter one does so at once.
  Instant takesOver(Loosening.Allowed allowed) {
    return from.isAfter(at) ? allowed.from(from) : from;
  }
}
