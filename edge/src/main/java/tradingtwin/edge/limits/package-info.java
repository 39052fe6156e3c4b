/// How often one may ask.
///
/// Promises that the burst of one trader leaves the others alone, with Redis or without. It
/// does not know what was asked.
@ApplicationModule(allowedDependencies = {"redis"})
@NullMarked
package tradingtwin.edge.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
