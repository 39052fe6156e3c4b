/// Prices of the past: the bars a trader's fills are judged against.
///
/// Promises closed bars only, oldest first, or a typed reason why there are none. Knows neither
/// fills nor traders, and not where the bars come from: that is told by the sub-rooms.
@NullMarked
package tradingtwin.marketdata;

import org.jspecify.annotations.NullMarked;
