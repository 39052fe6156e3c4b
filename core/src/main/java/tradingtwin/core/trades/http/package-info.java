/// Fills and imports, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.trades.http;

import org.jspecify.annotations.NullMarked;
