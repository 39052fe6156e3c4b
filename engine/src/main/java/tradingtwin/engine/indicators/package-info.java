/// Moving averages, strength, range and bands of a price, bar by bar.
///
/// Conventions are TA-Lib's (default compatibility, no unstable period); what is not defined yet,
/// or at all, is empty and never zero. History and live updates agree to the bit, since both are
/// the same steps. This room does not know what a value means to a trader.
@NullMarked
package tradingtwin.engine.indicators;

import org.jspecify.annotations.NullMarked;
