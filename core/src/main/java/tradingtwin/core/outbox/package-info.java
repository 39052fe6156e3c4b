/// What happened, promised to every tab.
///
/// A fact is written in the transaction that made it true and told after the commit, in the
/// order of the commits of its user, at least once. It does not know who listens.
@ApplicationModule(allowedDependencies = {"correlation", "database", "session"})
@NullMarked
package tradingtwin.core.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
