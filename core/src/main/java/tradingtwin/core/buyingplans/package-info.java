/// Schedules of buying a fixed amount, as traders state them, with the reason in their own words.
///
/// A schedule is stated and given up; it is never changed, and what it loosens waits for the next
/// day. It does not know whether it is kept:
/// that is held against it at the gate.
@ApplicationModule(allowedDependencies = {"account", "database", "limits", "session"})
@NullMarked
package tradingtwin.core.buyingplans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
