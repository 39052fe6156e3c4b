/// Habits, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.biases.http;

import org.jspecify.annotations.NullMarked;
