/// Candles of stocks, funds, currencies and coins as Twelve Data tells them, under a key of our
/// own.
///
/// Promises closed bars, oldest first, as they were traded on that day: splits are not worked into
/// the past. Knows no trader; the key is in no message.
@NullMarked
package tradingtwin.marketdata.twelvedata;

import org.jspecify.annotations.NullMarked;
