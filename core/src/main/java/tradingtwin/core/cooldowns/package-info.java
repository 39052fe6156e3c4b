/// Pauses of new entries: started by losses, by a broken rule or by the trader, ended by the clock.
///
/// A pause may be lengthened, never shortened. Managing an open position is never paused; this
/// room does not know any position.
@ApplicationModule(allowedDependencies = {"database", "outbox", "sealing", "session"})
@NullMarked
package tradingtwin.core.cooldowns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
