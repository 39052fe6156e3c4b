/// What the operator of the front door decides.
///
/// Promises that nonsense stops the start. It does not know who uses which setting.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.edge.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
