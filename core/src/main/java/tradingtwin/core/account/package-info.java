/// A trader's account: who they are to us and how they sign in.
///
/// A password is only ever a hash here. It does not know sessions beyond opening one.
@ApplicationModule(allowedDependencies = {"audit", "database", "jobs", "session"})
@NullMarked
package tradingtwin.core.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
