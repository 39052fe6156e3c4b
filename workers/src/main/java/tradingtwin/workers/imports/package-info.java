/// Bringing fills in: from a file that was uploaded or from a connected broker.
///
/// A whole import is saved at once or not at all. It does not know how fills are matched.
@ApplicationModule(allowedDependencies = {"queue"})
@NullMarked
package tradingtwin.workers.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
