/// Plans that were told to run on paper first, and what they did there.
///
/// A paper trade is opened with its verdict and ends once. It is played on the market's own closed
/// bars by whoever has them; without bars it says so. It does not know where bars come from.
@ApplicationModule(allowedDependencies = {"database", "intents", "outbox", "session"})
@NullMarked
package tradingtwin.core.papertrades;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
