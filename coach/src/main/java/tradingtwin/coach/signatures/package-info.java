/// Whether a call really comes from another part of Trading Twin, and for the first time.
///
/// A signature holds for one call, five minutes around its time, once. When it cannot be known
/// whether a call is a repetition, it is refused. It does not know what the call asks.
@NullMarked
package tradingtwin.coach.signatures;

import org.jspecify.annotations.NullMarked;
