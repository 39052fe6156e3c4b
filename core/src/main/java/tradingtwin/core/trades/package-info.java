/// The fills of a trader: brought in exactly once, kept, counted and shown.
///
/// No fill is lost and none is stored twice, whatever way and however often it comes. It does not
/// know what habits are.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "audit",
      "biases",
      "database",
      "idempotency :: http",
      "jobs",
      "limits",
      "objects",
      "outbox",
      "session",
      "statements"
    })
@NullMarked
package tradingtwin.core.trades;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
