/// The policies that hold traders to their plans: one a persona, kept with their versions.
///
/// A published version never changes; a new one stands beside it. It does not know what a policy
/// does to an intent.
@ApplicationModule(allowedDependencies = {"database", "session"})
@NullMarked
package tradingtwin.core.policies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
