/// What a trader can type, and what is printed back.
///
/// Promises plain sentences, an exit code that tells scripts the truth (0 done, 1 the machine
/// refused,
/// 2 the input), and no stack trace. Does not know how anything is done.
@NullMarked
package tradingtwin.app.cli;

import org.jspecify.annotations.NullMarked;
