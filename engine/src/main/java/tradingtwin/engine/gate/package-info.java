/// May this entry be made now, by the limits that the trader keeps?
///
/// An intent, a situation and a policy go in, one of five verdicts comes out with every check that
/// led there. The same input gives the same verdict; what cannot be known never opens the gate.
/// This room does not know where the numbers come from and does not word anything.
@NullMarked
package tradingtwin.engine.gate;

import org.jspecify.annotations.NullMarked;
