/// A trader's fills and bars, judged by the engine and told in the product's own words for
/// numbers.
///
/// Nothing is scored here: what cannot be read is refused with its place in the request,
/// everything else is the engine's answer, number for number. It does not know who asks.
@NullMarked
package tradingtwin.coach.scoring;

import org.jspecify.annotations.NullMarked;
