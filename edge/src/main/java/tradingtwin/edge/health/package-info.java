/// Whether this door is open.
///
/// Promises a word for the machine that watches. It does not know how to repair.
@ApplicationModule(allowedDependencies = {"redis", "wire"})
@NullMarked
package tradingtwin.edge.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
