/// What a symbol's price did, bar by bar.
///
/// A bar is known only once it has closed; nothing here looks at a bar that is still forming.
/// This room does not know where bars come from.
@NullMarked
package tradingtwin.engine.candles;

import org.jspecify.annotations.NullMarked;
