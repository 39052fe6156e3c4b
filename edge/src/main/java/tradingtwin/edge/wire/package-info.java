/// The line to core.
///
/// Promises that every call is signed, timed and given up in time. It does not know which calls
/// exist.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package tradingtwin.edge.wire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
