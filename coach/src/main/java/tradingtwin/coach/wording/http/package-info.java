/// The question "say this in words" over HTTP: findings and tags in, linted sentences out.
///
/// The same request gets the same bytes. It does not word anything itself.
@NullMarked
package tradingtwin.coach.wording.http;

import org.jspecify.annotations.NullMarked;
