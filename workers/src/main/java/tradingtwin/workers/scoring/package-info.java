/// Scoring a trader: all fills and the candles around them go to the coach, findings and words
/// come back and replace the ones before.
@ApplicationModule(allowedDependencies = {"imports", "queue"})
@NullMarked
package tradingtwin.workers.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
