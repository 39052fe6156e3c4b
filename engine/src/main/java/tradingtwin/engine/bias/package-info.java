/// Which costly habits a trader's own record shows, with the test, the number of cases and the
/// evidence behind each statement.
///
/// A trader is compared with nobody but themselves, and too little to tell is an answer of its
/// own. This room does not word anything and gives no advice.
@NullMarked
package tradingtwin.engine.bias;

import org.jspecify.annotations.NullMarked;
