/// Where a trader stands at one moment: money, entries of the day, losses in a row, the position,
/// and what is usual for this trader.
///
/// Only fills made and bars closed by that moment are read; what cannot be known is said to be
/// unknown. This room does not know limits and judges nothing.
@NullMarked
package tradingtwin.engine.situation;

import org.jspecify.annotations.NullMarked;
