/// How a part says no.
///
/// One closed catalogue of codes with their status and title. It does not know who asked.
@NullMarked
package tradingtwin.contracts.problems;

import org.jspecify.annotations.NullMarked;
