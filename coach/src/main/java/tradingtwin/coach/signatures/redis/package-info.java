/// The memory of accepted signatures, kept in Redis for all processes of the coach.
///
/// One command asks and remembers. It does not decide what happens when Redis is away; it says
/// so.
@NullMarked
package tradingtwin.coach.signatures.redis;

import org.jspecify.annotations.NullMarked;
