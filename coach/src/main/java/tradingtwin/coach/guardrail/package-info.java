/// The last look at every sentence before a trader reads it: no advice, no forecast, no
/// promise, no shame.
///
/// Whoever wrote a sentence, it is refused with the rule and the place, or it is clean. This
/// room reads English only, so it refuses letters of other scripts. It does not know who speaks
/// or why.
@NullMarked
package tradingtwin.coach.guardrail;

import org.jspecify.annotations.NullMarked;
