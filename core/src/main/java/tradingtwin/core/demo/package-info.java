/// The demo account: somebody who is not you, with fills over real candles, always marked.
///
/// Its fills come in through the same door as everybody's. It does not know what scoring will
/// find.
@ApplicationModule(allowedDependencies = {"account", "session", "trades"})
@NullMarked
package tradingtwin.core.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
