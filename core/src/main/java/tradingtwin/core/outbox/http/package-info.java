/// Replay and heads for edge, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.outbox.http;

import org.jspecify.annotations.NullMarked;
