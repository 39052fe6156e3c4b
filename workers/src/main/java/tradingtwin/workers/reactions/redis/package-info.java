/// Events as they come over the Redis stream, with Postgres as the memory behind it.
@NullMarked
package tradingtwin.workers.reactions.redis;

import org.jspecify.annotations.NullMarked;
