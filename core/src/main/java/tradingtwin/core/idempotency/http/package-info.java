/// Answers by `Idempotency-Key`, over HTTP.
@NamedInterface("http")
@NullMarked
package tradingtwin.core.idempotency.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
