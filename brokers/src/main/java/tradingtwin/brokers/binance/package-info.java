/// Binance, read-only: the proof of what a key may do, and the fills of each market it lists.
///
/// Promises to refuse any key that could move money, and to ask for no more than the share of
/// Binance's limit that is free: that limit counts by address, for all traders together.
/// Knows no storage: whoever calls keeps the bookmarks.
@NullMarked
package tradingtwin.brokers.binance;

import org.jspecify.annotations.NullMarked;
