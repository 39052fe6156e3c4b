/// Candles as Coinbase tells them, over its public HTTP interface.
///
/// Promises closed bars, oldest first, however Coinbase pages and orders them. Knows no account
/// and sends no credentials.
@NullMarked
package tradingtwin.marketdata.coinbase;

import org.jspecify.annotations.NullMarked;
