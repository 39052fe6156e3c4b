/// How long a plan waits for its verdict, seen from outside like a browser sees it.
///
/// Promises that no wait is hidden: each is counted from the moment at which the plan was due to be
/// sent, whether or not it could be. It knows the public API and nothing behind it.
@NullMarked
package tradingtwin.bench.gate;

import org.jspecify.annotations.NullMarked;
