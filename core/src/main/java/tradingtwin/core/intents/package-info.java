/// Plans declared before an entry, what the gate said to them, and what became of them.
///
/// A plan never changes and a verdict never changes; another plan is another intent, a fresh look
/// another evaluation. It does not know how a verdict is reached.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "database",
      "idempotency :: http",
      "outbox",
      "sealing",
      "session"
    })
@NullMarked
package tradingtwin.core.intents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
