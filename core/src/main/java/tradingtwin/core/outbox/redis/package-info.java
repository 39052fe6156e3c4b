/// The wire on which facts travel: one Redis stream.
///
/// Redis only wakes and carries; everything in it can be lost and is told again from Postgres.
@NullMarked
package tradingtwin.core.outbox.redis;

import org.jspecify.annotations.NullMarked;
