/// Asking twice is asking once.
///
/// The answer to a key is kept for a day beside what it did, in the same transaction. It does not
/// know what was asked.
@NullMarked
package tradingtwin.core.idempotency;

import org.jspecify.annotations.NullMarked;
