/// Paper trades, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.papertrades.http;

import org.jspecify.annotations.NullMarked;
