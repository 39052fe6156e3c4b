/// The prices that a trader's fills are looked at beside: those that the trader brought, then the
/// market's.
///
/// Whoever needs bars for a trader asks here, in core and in the workers. It does not know what
/// they are needed for.
@ApplicationModule(allowedDependencies = {"database", "jobs", "session"})
@NullMarked
package tradingtwin.core.candles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
