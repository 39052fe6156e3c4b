/// What a planned trade would have done, played on bars that came after the plan.
///
/// Fees are included, and where a bar could mean two things the worse is taken. This room does
/// not know hindsight: there is no best exit.
@NullMarked
package tradingtwin.engine.simulation;

import org.jspecify.annotations.NullMarked;
