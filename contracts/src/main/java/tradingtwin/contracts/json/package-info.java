/// How every part reads and writes JSON.
///
/// It promises that no digit of an amount is lost and that a record never lacks what it must
/// have. It does not know which message it reads.
@NullMarked
package tradingtwin.contracts.json;

import org.jspecify.annotations.NullMarked;
