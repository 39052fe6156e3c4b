/// What one part tells another when asked.
///
/// Each record has its schema in `contracts/schemas/views`; clients ignore fields they do not
/// know. It does not know how a view was computed.
@NullMarked
package tradingtwin.contracts.views;

import org.jspecify.annotations.NullMarked;
