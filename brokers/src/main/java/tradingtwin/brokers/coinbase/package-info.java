/// Coinbase, read-only: the trader's consent, and the fills that consent lets us read.
///
/// Promises to refuse any consent that could move money. Knows no storage: whoever calls keeps
/// the tokens, and keeps a rotated one before using it.
@NullMarked
package tradingtwin.brokers.coinbase;

import org.jspecify.annotations.NullMarked;
