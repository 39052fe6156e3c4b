/// What a file of fills shows of a trader's habits, worked out on the spot.
///
/// Promises the same reading, scoring and sentences as the product, and to say where prices were
/// missing. Keeps nothing, asks no server.
@NullMarked
package tradingtwin.app.analysis;

import org.jspecify.annotations.NullMarked;
