/// What a trader did: executions, the decisions they were part of, and the trips from flat to
/// flat.
///
/// A fill is counted once and money is exact. This room does not know market prices or habits.
@NullMarked
package tradingtwin.engine.fills;

import org.jspecify.annotations.NullMarked;
