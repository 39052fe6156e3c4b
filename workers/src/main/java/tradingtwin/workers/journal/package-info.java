/// The twin beside the journal: an entry before or after a trade gets its sentence, once it is
/// written and again when what it tells of has changed.
///
/// A trade on paper that has ended gets a line of its own beside its plan.
///
/// Nobody waits for it: an entry stands without a sentence until the coach has answered. The coach
/// is told of the plan and its score, never of the trader's words.
@ApplicationModule(allowedDependencies = {"queue", "reactions", "scoring"})
@NullMarked
package tradingtwin.workers.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
