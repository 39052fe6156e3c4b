/// The doors: what may be asked, by whom, in which shape.
///
/// Promises that a request reaches core only signed, admitted and fitting its schema. It does not
/// know a rule about trading.
@ApplicationModule(
    allowedDependencies = {
      "csrf",
      "health",
      "limits",
      "problems",
      "relay",
      "session",
      "settings",
      "wire"
    })
@NullMarked
package tradingtwin.edge.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
