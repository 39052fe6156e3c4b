/// Who may call core at all: edge, with a signature, for a user whose session stands.
///
/// Every call is checked twice: the caller's key and the user's token. It does not know the
/// routes.
@ApplicationModule(allowedDependencies = {"correlation", "session"})
@NullMarked
package tradingtwin.core.callers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
