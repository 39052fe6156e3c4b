/// The prices that a trader's fills are looked at beside.
///
/// Whoever needs bars for a trader asks here, in core and in the workers. It does not know what
/// they are needed for.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.candles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
