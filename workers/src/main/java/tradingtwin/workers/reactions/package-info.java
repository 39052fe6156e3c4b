/// What follows from an event, once.
///
/// An event may come many times and in any company; its effect is written together with the
/// note that it was handled.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.workers.reactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
