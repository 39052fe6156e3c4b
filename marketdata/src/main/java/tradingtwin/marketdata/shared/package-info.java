/// Candles that several processes remember together, and that only one of them fetches at a time.
///
/// Promises that nothing is lost when the common memory is away: then the source itself is asked.
/// Does not know what the memory is made of.
@NullMarked
package tradingtwin.marketdata.shared;

import org.jspecify.annotations.NullMarked;
