/// Secrets at rest: broker tokens and private notes.
///
/// Each trader has a key of their own, wrapped by a key that the database never sees; a sealed
/// value opens only in its own row's table and column. It does not know what is inside.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package tradingtwin.core.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
