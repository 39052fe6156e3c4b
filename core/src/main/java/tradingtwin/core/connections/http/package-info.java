/// Connecting brokers, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.connections.http;

import org.jspecify.annotations.NullMarked;
