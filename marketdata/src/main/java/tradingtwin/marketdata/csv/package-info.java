/// Candles out of a trader's own file.
///
/// Promises bars of one length, each aligned to it, and a line and a reason for every row that is
/// refused. Nothing is guessed and no gap is filled.
@NullMarked
package tradingtwin.marketdata.csv;

import org.jspecify.annotations.NullMarked;
