/// Limits that traders set for themselves, and the moment from which a looser word of theirs holds.
///
/// Tighter holds at once; looser waits for the next day and for the end of a pause. Nothing that
/// was stated is forgotten. It does not know what a limit does to an intent.
@ApplicationModule(allowedDependencies = {"account", "database", "policies", "session"})
@NullMarked
package tradingtwin.core.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
