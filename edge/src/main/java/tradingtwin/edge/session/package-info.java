/// Who is asking.
///
/// Promises that a session is proved by the signature of core, renewed silently and forgotten
/// when it ends; its token never leaves in a body. It does not know what the trader may do.
@ApplicationModule(allowedDependencies = {"csrf", "settings", "wire"})
@NullMarked
package tradingtwin.edge.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
