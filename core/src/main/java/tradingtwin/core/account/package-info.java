/// A trader's account: who they are to us and how they sign in.
///
/// A password is only ever a hash here. Another way of trading or time zone loosens no limit before
/// the next day. It does not know sessions beyond opening one.
@ApplicationModule(allowedDependencies = {"audit", "cooldowns", "database", "jobs", "session"})
@NullMarked
package tradingtwin.core.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
