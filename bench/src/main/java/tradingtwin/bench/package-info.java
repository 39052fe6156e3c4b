/// How fast the product is on the machine at hand.
///
/// Numbers are measured when asked and never checked by a test; it knows what it measures.
@NullMarked
package tradingtwin.bench;

import org.jspecify.annotations.NullMarked;
