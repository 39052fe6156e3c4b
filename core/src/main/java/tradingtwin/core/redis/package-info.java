/// The one Redis: a wire, a short memory, never the truth.
///
/// Calls fail at once when it is away; nobody waits for it.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
