/// Simulations, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.simulations.http;

import org.jspecify.annotations.NullMarked;
