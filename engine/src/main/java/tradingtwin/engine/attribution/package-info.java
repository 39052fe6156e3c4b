/// What a trader's habits cost in money, and how a twin fared who kept to the trader's own limits.
///
/// Each marked decision is compared with the same decision without the habit, by numbers that the
/// trader could know at the time. Too little to tell is an answer, and so is a cost that cannot be
/// told from zero. This room does not find habits, does not word anything and gives no advice.
@NullMarked
package tradingtwin.engine.attribution;

import org.jspecify.annotations.NullMarked;
