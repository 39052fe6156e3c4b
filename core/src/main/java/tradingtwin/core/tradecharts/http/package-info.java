/// Charts of trades, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.tradecharts.http;

import org.jspecify.annotations.NullMarked;
