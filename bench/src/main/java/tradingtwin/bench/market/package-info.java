/// Invented markets with a known truth: prices and volume in steps finer than a bar.
///
/// What a detector may later see are the bars; what a generator may know, such as the true
/// volatility, stays here. This room does not know traders.
@NullMarked
package tradingtwin.bench.market;

import org.jspecify.annotations.NullMarked;
