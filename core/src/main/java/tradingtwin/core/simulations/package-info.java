/// What a trade would have brought, had one thing been done otherwise.
///
/// A question is one piece of work however often it is asked, and its answer is kept. It does not
/// know where prices come from.
@ApplicationModule(
    allowedDependencies = {"candles", "database", "jobs", "outbox", "session", "trades"})
@NullMarked
package tradingtwin.core.simulations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
