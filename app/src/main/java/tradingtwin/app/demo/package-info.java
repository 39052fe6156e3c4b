/// The pretend trader behind the demo account, and nobody's real trades.
///
/// Promises that `demo/fills.csv` is made from the bundled candles by the rules written here, the
/// same
/// at every run, and that every id in it says `demo`. Does not know what the scoring makes of it.
@NullMarked
package tradingtwin.app.demo;

import org.jspecify.annotations.NullMarked;
