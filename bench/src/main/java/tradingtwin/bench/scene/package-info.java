/// What a trader sees at one moment: the price, the own position, the clock on the wall.
///
/// It knows the market and no trader; strategies and habits look through it.
@NullMarked
package tradingtwin.bench.scene;

import org.jspecify.annotations.NullMarked;
