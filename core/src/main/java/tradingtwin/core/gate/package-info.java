/// Where a trader stands before an entry: money, day, usual sizes, pause and habits, under the
/// policy in force.
///
/// It reads what other rooms keep and keeps nothing but a memory of ledgers. It decides nothing:
/// that is the engine's.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "biases",
      "buyingplans",
      "cooldowns",
      "database",
      "intents",
      "limits",
      "policies",
      "rules",
      "session",
      "trades"
    })
@NullMarked
package tradingtwin.core.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
