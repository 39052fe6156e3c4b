/// The journal: words before, after and beside trades, the pictures with them, and decisions held
/// against what they brought.
///
/// Words and pictures are sealed. What was planned and what the fills say is read anew each time,
/// never copied. It does not know how adherence is scored, and makes up no sentence of the twin.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "adherence",
      "database",
      "idempotency :: http",
      "intents",
      "objects",
      "outbox",
      "papertrades",
      "pictures",
      "sealing",
      "session",
      "trades"
    })
@NullMarked
package tradingtwin.core.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
