/// Own candles, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.candles.http;

import org.jspecify.annotations.NullMarked;
