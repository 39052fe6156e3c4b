/// The whole trade that a fill belongs to, drawn on the prices around it, with the plan's levels.
///
/// What prices did in between is an estimate from bars and said to be one. It judges nothing.
@ApplicationModule(allowedDependencies = {"candles", "intents", "matching", "session", "trades"})
@NullMarked
package tradingtwin.core.tradecharts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
