/// How core answers over HTTP: JSON as the contracts say, refusals as problems.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
