/// A trader's life in an invented market, step by step, with and without the habits.
///
/// The same chance in both lives makes the difference between them the habit's own doing.
@NullMarked
package tradingtwin.bench.life;

import org.jspecify.annotations.NullMarked;
