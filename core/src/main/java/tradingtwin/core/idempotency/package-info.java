/// Asking twice is asking once.
///
/// The answer to a key is kept for a day beside what it did, in the same transaction. It does not
/// know what was asked.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package tradingtwin.core.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
