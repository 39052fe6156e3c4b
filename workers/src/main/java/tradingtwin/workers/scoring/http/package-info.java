/// The coach over HTTP, each call signed.
@NullMarked
package tradingtwin.workers.scoring.http;

import org.jspecify.annotations.NullMarked;
