/// What a trade would have done: one that was planned and not made, or one that was made, done
/// otherwise; played on the bars that came.
///
/// Fees are included, and where a bar could mean two things the worse is taken. This room does
/// not know hindsight: there is no best exit.
@NullMarked
package tradingtwin.engine.simulation;

import org.jspecify.annotations.NullMarked;
