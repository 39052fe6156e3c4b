/// A pretend Coinbase on the trader's own machine, for trying the product and for testing it.
///
/// Promises the same consent page, tokens, fills and candles over real HTTP on a loopback port,
/// and a pretend trader whose habits are visible. Knows nothing of the product, nor the product
/// of it.
@NullMarked
package tradingtwin.brokers.sandbox;

import org.jspecify.annotations.NullMarked;
