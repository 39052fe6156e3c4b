/// Averages, strength, range and bands of a trader's bars, on request.
///
/// Where an indicator is not defined yet the answer is empty, never zero. It does not know what a
/// value means.
@NullMarked
package tradingtwin.coach.indicators;

import org.jspecify.annotations.NullMarked;
