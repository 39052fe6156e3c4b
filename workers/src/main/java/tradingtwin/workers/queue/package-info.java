/// Taking promised work from the queues, again after a failure, and putting aside what never
/// works.
///
/// A job may run twice and must not mind; a worker that dies is replaced within seconds. It
/// does not know what the work is.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.workers.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
