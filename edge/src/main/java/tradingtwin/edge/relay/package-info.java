/// What happened, on the screen of the trader at once, in order, none lost and none twice.
///
/// Promises that a stream goes on where it was cut and ends when its session ends. It does not
/// know what an event means.
@ApplicationModule(allowedDependencies = {"limits", "redis", "session", "wire"})
@NullMarked
package tradingtwin.edge.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
