/// The whole product on one laptop, behind one command.
///
/// Promises that a start needs nothing but Java and a folder, and that whatever goes wrong is
/// said in one sentence. Does not know what a fill or a habit is.
@NullMarked
package tradingtwin.app;

import org.jspecify.annotations.NullMarked;
