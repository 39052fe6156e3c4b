/// The question "what do the indicators say" over HTTP: bars in, series out.
///
/// Undefined values are null. It does not compute anything itself.
@NullMarked
package tradingtwin.coach.indicators.http;

import org.jspecify.annotations.NullMarked;
