/// The one Postgres, seen through three doors.
///
/// A tenant door that shows one user at a time, a sign-in door, and a door for events. Nobody
/// opens a connection elsewhere. It does not know any table but those that Flyway brings.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package tradingtwin.core.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
