/// Tidying: what has served its time is forgotten.
///
/// Answers to old requests, files that were looked at and never imported, files whose fills are
/// long stored. Fills, findings, words and the books of what happened are never touched; the
/// database's walls show this room nothing younger than it may take away.
@ApplicationModule(allowedDependencies = {"database", "objects"})
@NullMarked
package tradingtwin.core.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
