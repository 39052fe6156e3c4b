/// Words that every part spells the same way.
///
/// It knows nothing else.
@NullMarked
package tradingtwin.contracts.words;

import org.jspecify.annotations.NullMarked;
