/// The exports of brokers of stocks, options, futures and currencies, one small class each.
///
/// Promises a fill in units, a reason, or nothing for each row; never a guess at what a contract
/// holds, which number of a date is the day, or what was paid.
@NullMarked
package tradingtwin.brokers.csv.stocks;

import org.jspecify.annotations.NullMarked;
