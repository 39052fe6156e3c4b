/// Words that every part spells the same way.
///
/// It does not know who says them.
@NullMarked
package tradingtwin.contracts.words;

import org.jspecify.annotations.NullMarked;
