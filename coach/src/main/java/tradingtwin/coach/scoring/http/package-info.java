/// The question "which habits show" over HTTP: fills and bars in, a report out.
///
/// The same request gets the same bytes. It does not score anything itself.
@NullMarked
package tradingtwin.coach.scoring.http;

import org.jspecify.annotations.NullMarked;
