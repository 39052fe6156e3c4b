/// Playing trades otherwise: the bars from the trade on are fetched, the engine plays, the answer
/// is kept and told.
///
/// It does not know what was asked before.
@ApplicationModule(allowedDependencies = {"queue"})
@NullMarked
package tradingtwin.workers.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
