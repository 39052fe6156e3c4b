/// What the twin says: one short sentence in the first person for each habit and each marked
/// trade, with its numbers.
///
/// The same numbers give the same words; every sentence has passed the guardrail. This room
/// does not compute statistics and does not know who reads.
@NullMarked
package tradingtwin.coach.wording;

import org.jspecify.annotations.NullMarked;
