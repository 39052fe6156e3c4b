/// What a trader did at a broker, read without ever being able to trade.
///
/// Promises that every fill arrives once, exactly, and is recognised when it comes again by
/// another way; that a failure outside has a type. Knows no storage, no user and no rule about
/// trading.
@NullMarked
package tradingtwin.brokers;

import org.jspecify.annotations.NullMarked;
