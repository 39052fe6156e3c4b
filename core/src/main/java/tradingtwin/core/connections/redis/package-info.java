/// The short memory of a consent that is under way.
@NullMarked
package tradingtwin.core.connections.redis;

import org.jspecify.annotations.NullMarked;
