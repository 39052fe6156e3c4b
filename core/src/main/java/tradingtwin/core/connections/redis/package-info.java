/// The short memory of a consent that is under way, and of what was asked of Binance this
/// minute.
@NullMarked
package tradingtwin.core.connections.redis;

import org.jspecify.annotations.NullMarked;
