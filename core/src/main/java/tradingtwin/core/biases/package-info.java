/// What scoring found about a trader, what it cost, and what the trader says to it.
///
/// A new run replaces the one before; a tag that stays keeps its id, one that was called not
/// true stays until the word is taken back. It does not know how habits are found, priced or
/// worded.
@ApplicationModule(allowedDependencies = {"account", "database", "jobs", "outbox", "session"})
@NullMarked
package tradingtwin.core.biases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
