/// Read-only ties to brokers: made with the consent of the trader, sealed, given back.
///
/// A grant that could trade or withdraw is refused. It does not know what fills are.
@NullMarked
package tradingtwin.core.connections;

import org.jspecify.annotations.NullMarked;
