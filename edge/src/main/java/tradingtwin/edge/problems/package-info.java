/// How the front door says no.
///
/// Promises RFC 9457 for every 4xx and 5xx, also for those of the server below us, and never
/// the text of an exception. It does not know why something was refused.
@ApplicationModule(allowedDependencies = {"headers"})
@NullMarked
package tradingtwin.edge.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
