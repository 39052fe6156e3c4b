/// How core answers over HTTP: JSON as the contracts say, refusals as problems.
@NullMarked
package tradingtwin.core.http;

import org.jspecify.annotations.NullMarked;
