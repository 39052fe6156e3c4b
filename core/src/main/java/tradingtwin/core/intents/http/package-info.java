/// Intents, friction tasks and overrides, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.intents.http;

import org.jspecify.annotations.NullMarked;
