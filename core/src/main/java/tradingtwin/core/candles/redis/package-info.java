/// What all processes remember together of the market's prices, and how many calls of the vendor
/// this minute has left.
///
/// Promises nothing that cannot be asked for again: without Redis each process asks for itself.
@NullMarked
package tradingtwin.core.candles.redis;

import org.jspecify.annotations.NullMarked;
