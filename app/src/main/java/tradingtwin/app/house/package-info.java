/// The four services and their engines, started in one program in the order in which they need
/// each other, and stopped in the reverse.
///
/// Promises that a start either ends with everything up or with one sentence and nothing left
/// running. Does not know what a service does.
@NullMarked
package tradingtwin.app.house;

import org.jspecify.annotations.NullMarked;
