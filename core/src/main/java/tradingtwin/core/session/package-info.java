/// Who is signed in, where, and until when.
///
/// A session is a row that can be ended at any moment; a token is a quarter of an hour of it.
/// It does not know passwords.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package tradingtwin.core.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
