/// What is remembered and decided.
///
/// The parts list of the deployable; the rooms below it hold the memory of the product.
@NullMarked
package tradingtwin.core;

import org.jspecify.annotations.NullMarked;
