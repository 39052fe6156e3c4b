/// Habits as pulls on a decision: each multiplies the rate of entries, exits or additions, or the
/// size, by a dose and by an inner state that comes and goes.
///
/// Written from the literature. It knows no detector, no window and no threshold of one.
@NullMarked
package tradingtwin.bench.habit;

import org.jspecify.annotations.NullMarked;
