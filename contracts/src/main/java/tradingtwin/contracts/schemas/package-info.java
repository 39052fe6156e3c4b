/// What may be said between the parts, and what is wrong with something that was said
/// otherwise.
///
/// It promises that every schema is read from this jar alone, never from a network, and that
/// a violation names the field and never repeats what stood in it. It does not know records,
/// routes or who is asking.
@NullMarked
package tradingtwin.contracts.schemas;

import org.jspecify.annotations.NullMarked;
