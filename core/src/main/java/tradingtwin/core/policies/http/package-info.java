/// Personas and their policies, over HTTP. Controllers translate; they decide nothing.
@NullMarked
package tradingtwin.core.policies.http;

import org.jspecify.annotations.NullMarked;
