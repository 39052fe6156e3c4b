/// How fast the product is and how good its detection, measured when asked.
///
/// The commands of `./twin bench`; each room below can be understood without the others.
@NullMarked
package tradingtwin.bench;

import org.jspecify.annotations.NullMarked;
