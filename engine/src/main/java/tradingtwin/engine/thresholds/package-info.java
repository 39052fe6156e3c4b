/// How a number that decides something is declared: its default, unit, bounds and source.
///
/// This room does not know what the numbers decide.
@NullMarked
package tradingtwin.engine.thresholds;

import org.jspecify.annotations.NullMarked;
