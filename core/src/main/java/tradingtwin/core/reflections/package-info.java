/// What the coach has said, kept for as long as the account: Coach never depends on the stream.
///
/// Each subject has one present word; a changed one replaces it and says so. It does not word
/// anything itself.
@ApplicationModule(allowedDependencies = {"database", "outbox", "session"})
@NullMarked
package tradingtwin.core.reflections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
