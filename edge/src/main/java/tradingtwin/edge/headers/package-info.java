/// What every answer tells the browser not to do.
///
/// Promises the same strict headers on pages, API answers, errors and HEAD. It does not know
/// what is being answered.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package tradingtwin.edge.headers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
