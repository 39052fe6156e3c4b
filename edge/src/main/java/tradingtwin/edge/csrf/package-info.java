/// Whether a request came from our own page.
///
/// Promises that another site, another port and another session cannot act for the trader. It
/// does not know who the trader is.
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package tradingtwin.edge.csrf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
