/// Names for things that are stored or told.
@NullMarked
package tradingtwin.contracts.ids;

import org.jspecify.annotations.NullMarked;
