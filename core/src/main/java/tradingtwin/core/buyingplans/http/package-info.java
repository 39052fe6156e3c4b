/// Schedules of purchases, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.buyingplans.http;

import org.jspecify.annotations.NullMarked;
