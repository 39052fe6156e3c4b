/// One name for everything that follows from one request.
///
/// A request's name goes with its facts, its jobs, and the facts and jobs of those, so that the
/// log can be read as one story. It does not know what the story is about.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.correlation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
