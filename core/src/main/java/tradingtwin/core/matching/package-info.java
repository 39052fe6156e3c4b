/// Fills held against the plans declared before them: which entry carried out which plan, which
/// asked nobody, and which the trader is asked about.
///
/// Everything here follows from fills, plans and the trader's own answers, so it is computed anew
/// whenever one of them changes. It does not judge what was done.
@ApplicationModule(
    allowedDependencies = {"account", "database", "intents", "outbox", "session", "trades"})
@NullMarked
package tradingtwin.core.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
