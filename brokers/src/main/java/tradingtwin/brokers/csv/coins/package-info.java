/// The exports of brokers and exchanges of crypto-currencies, one small class each.
///
/// Promises a fill, a reason, or nothing for each row; never a guess.
@NullMarked
package tradingtwin.brokers.csv.coins;

import org.jspecify.annotations.NullMarked;
