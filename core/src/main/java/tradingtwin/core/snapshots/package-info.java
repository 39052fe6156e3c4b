/// What reports were computed from, kept so that each of them can be computed again, to the last
/// byte.
///
/// Promises that what is read back is what was put: every object is held against its digest. It
/// does not know how a report is computed.
@ApplicationModule(allowedDependencies = {"database", "jobs", "objects"})
@NullMarked
package tradingtwin.core.snapshots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
