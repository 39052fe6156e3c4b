/// How fast the product is on the machine at hand, measured with JMH beside a plain C loop.
///
/// Numbers are measured when asked and never checked by a test.
@NullMarked
package tradingtwin.bench.speed;

import org.jspecify.annotations.NullMarked;
