/// How we ask a vendor's server anything: politely, boundedly, and never where it sends us.
///
/// Promises explicit timeouts, no redirects, a bounded answer, and bounded retries that honour
/// `Retry-After`. Knows nothing about what is asked.
@NullMarked
package tradingtwin.marketdata.http;

import org.jspecify.annotations.NullMarked;
