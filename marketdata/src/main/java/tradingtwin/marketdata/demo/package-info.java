/// A small slice of real candles that travels with the product, so that a laptop without a
/// network has something true to look at.
///
/// Promises BTC-USD and ETH-USD, 2023-09-01 to 2024-12-31, in bars of four hours and of a day.
/// Knows no broker and no network.
@NullMarked
package tradingtwin.marketdata.demo;

import org.jspecify.annotations.NullMarked;
