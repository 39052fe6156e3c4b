/// Closing weeks: once a week of reports is over, its manifest is written, with every object held
/// against its digest.
@ApplicationModule(allowedDependencies = {"queue"})
@NullMarked
package tradingtwin.workers.snapshots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
