/// The deployable that does the work that takes time.
@NullMarked
package tradingtwin.workers;

import org.jspecify.annotations.NullMarked;
