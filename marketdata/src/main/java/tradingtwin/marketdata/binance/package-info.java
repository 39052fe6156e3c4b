/// Candles as Binance tells them, over its public market data interface.
///
/// Promises closed bars, oldest first. Knows no account and sends no credentials.
@NullMarked
package tradingtwin.marketdata.binance;

import org.jspecify.annotations.NullMarked;
