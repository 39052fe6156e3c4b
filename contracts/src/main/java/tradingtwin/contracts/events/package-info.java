/// Facts that happened, as they travel to every tab.
///
/// One envelope, one payload record a type; `eventId` is identity, `seq` is order. It does
/// not know who listens.
@NullMarked
package tradingtwin.contracts.events;

import org.jspecify.annotations.NullMarked;
