/// Nonces that every process of core remembers together.
@NullMarked
package tradingtwin.core.callers.redis;

import org.jspecify.annotations.NullMarked;
