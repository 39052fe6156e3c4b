/// How one part proves to another that a call is its own.
///
/// HMAC-SHA256 over what was asked, a clock skew of five minutes, each signature once. It does
/// not know HTTP frameworks.
@NullMarked
package tradingtwin.contracts.signing;

import org.jspecify.annotations.NullMarked;
