/// The door of the coach: a call that is not signed by a known part goes no further.
///
/// Every route but the health questions stands behind it, and a body is read once, up to a limit.
@NullMarked
package tradingtwin.coach.signatures.http;

import org.jspecify.annotations.NullMarked;
