/// Read-only ties to brokers: made with the consent of the trader, sealed, given back.
///
/// A grant that could trade or withdraw is refused. It does not know what fills are.
@ApplicationModule(
    allowedDependencies = {"audit", "database", "outbox", "sealing", "session", "trades"})
@NullMarked
package tradingtwin.core.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
