/// Pauses, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.cooldowns.http;

import org.jspecify.annotations.NullMarked;
