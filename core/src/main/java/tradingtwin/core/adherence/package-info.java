/// What follows from fills held against plans: how far each trade followed its plan, which rules
/// were broken, what pauses, which days went by plan.
///
/// Outcome never enters a score, and neither does what the trader says of it. Breaches are worded
/// by who asks for them.
@ApplicationModule(
    allowedDependencies = {
      "account",
      "biases",
      "cooldowns",
      "database",
      "gate",
      "limits",
      "matching",
      "outbox",
      "papertrades",
      "policies",
      "rules",
      "session",
      "trades"
    })
@NullMarked
package tradingtwin.core.adherence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
