/// The conversation, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.reflections.http;

import org.jspecify.annotations.NullMarked;
