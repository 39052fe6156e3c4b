/// What scoring found about a trader, and what the trader says to it.
///
/// A new run replaces the one before; a tag that stays keeps its id. It does not know how
/// habits are found or worded.
@ApplicationModule(allowedDependencies = {"database", "session"})
@NullMarked
package tradingtwin.core.biases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
