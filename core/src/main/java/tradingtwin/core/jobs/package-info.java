/// Work that is promised and how far it is.
///
/// A job is enqueued in the transaction that caused it, under a name that makes asking twice
/// one job, also after it has ended. It does not know what the work is.
@ApplicationModule(allowedDependencies = {"correlation", "database"})
@NullMarked
package tradingtwin.core.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
