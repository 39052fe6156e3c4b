/// The front door of Trading Twin, the only part that the internet touches.
///
/// Promises that what gets through is signed in, wanted, well formed and not too much. It does
/// not know a database or a rule about trading.
@NullMarked
package tradingtwin.edge;

import org.jspecify.annotations.NullMarked;
