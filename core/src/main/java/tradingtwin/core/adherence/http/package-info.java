/// Matches, adherence, streaks and the gate's ledger over HTTP. Controllers translate; they decide
/// nothing.
@NullMarked
package tradingtwin.core.adherence.http;

import org.jspecify.annotations.NullMarked;
