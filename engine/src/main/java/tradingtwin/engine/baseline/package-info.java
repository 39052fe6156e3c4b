/// What is usual for a trader: the recent values of one measure, as they stood before a moment.
///
/// Only what lay before is looked at, so a live hint and a report say the same. This room does
/// not know what is measured.
@NullMarked
package tradingtwin.engine.baseline;

import org.jspecify.annotations.NullMarked;
