/// Chance that can be told again: every draw has an address, so that two lives of one trader meet
/// the same luck at the same moment.
///
/// It knows nothing of markets or traders.
@NullMarked
package tradingtwin.bench.chance;

import org.jspecify.annotations.NullMarked;
