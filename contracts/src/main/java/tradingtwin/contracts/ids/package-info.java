/// Names for things that are stored or told.
///
/// A name sorts by the time it was given. It does not know what it names.
@NullMarked
package tradingtwin.contracts.ids;

import org.jspecify.annotations.NullMarked;
