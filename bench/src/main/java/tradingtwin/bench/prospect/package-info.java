/// A second generator from other premises: an agent who weighs gains and losses by prospect theory.
///
/// It shares chance with the first generator and nothing else, and checks it from outside.
@NullMarked
package tradingtwin.bench.prospect;

import org.jspecify.annotations.NullMarked;
