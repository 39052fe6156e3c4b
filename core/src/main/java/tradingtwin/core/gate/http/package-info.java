/// The gate's line and the money behind it, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.gate.http;

import org.jspecify.annotations.NullMarked;
