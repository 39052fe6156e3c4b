/// The line to Redis, which may be down.
///
/// Promises an answer at once: a connection or none. It does not know what is kept there.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package tradingtwin.edge.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
