/// Facts that happened, as they travel to every tab.
///
/// One envelope, one payload record a type; `eventId` is identity, `seq` is order.
@NullMarked
package tradingtwin.contracts.events;

import org.jspecify.annotations.NullMarked;
